/** One emulated AWS service, listening. */
export type Engine = {
  /** Endpoint for SDK clients, e.g. `http://127.0.0.1:4001`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** Credentials that every client and function on this machine uses; signatures are checked against them. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
