import type { IncomingMessage } from 'node:http';

/** The part of hapi that is used here; serverless-offline brings hapi along. */
export type HapiRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string | undefined>;
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly route: { readonly path: string };
  readonly info: { readonly received: number; readonly remoteAddress: string; readonly host: string };
  /** As it came, on routes that do not parse it. */
  readonly payload?: Buffer | null;
  readonly raw: { readonly req: IncomingMessage & { payload?: Buffer } };
  readonly response: HapiResponse | HapiError;
};

type Headers = Record<string, string | number | string[] | undefined>;
export type HapiError = {
  readonly isBoom: true;
  readonly output: { readonly statusCode: number; payload: { readonly message?: string }; readonly headers: Headers };
};
export type HapiResponse = {
  readonly isBoom?: never;
  statusCode: number;
  readonly headers: Headers;
  code(status: number): HapiResponse;
  type(type: string): HapiResponse;
  header(name: string, value: string): HapiResponse;
  takeover(): HapiResponse;
};

export type HapiToolkit = {
  readonly continue: symbol;
  response(body?: unknown): HapiResponse;
  authenticated(result: { readonly credentials: object }): unknown;
};

type Lifecycle = (request: HapiRequest, toolkit: HapiToolkit) => unknown;
export type HapiRoute = {
  readonly method: string;
  readonly path: string;
  readonly handler: Lifecycle;
  readonly options?: Readonly<Record<string, unknown>>;
};

export type HapiServer = {
  readonly auth: {
    scheme(name: string, scheme: () => { authenticate: Lifecycle }): void;
    strategy(name: string, scheme: string): void;
  };
  readonly events: { on(event: 'response', listener: (request: HapiRequest) => void): void };
  route(route: HapiRoute): void;
  match(method: string, path: string): unknown;
  ext(point: 'onRequest' | 'onPreResponse', method: Lifecycle): void;
  start(): Promise<void>;
  stop(options: { readonly timeout: number }): Promise<void>;
};
