import type { InvocationError } from '../model';

export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

/** What a worker needs to find and run a function; the environment is the function's own. */
export type FunctionLaunch = {
  readonly name: string;
  readonly arn: string;
  readonly file: string;
  readonly exportName: string;
  readonly handler: string;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
};

export type InvokeMessage = {
  readonly id: string;
  readonly launch: FunctionLaunch;
  /** JSON. */
  readonly event: string;
  readonly timeoutMs: number;
  /** Runs in real time whatever the local clock says. */
  readonly wallClock: boolean;
};

export type ResultMessage = { readonly kind: 'result'; readonly id: string; readonly payload?: string; readonly error?: InvocationError };
export type OutputMessage = {
  readonly kind: 'output';
  readonly id?: string;
  readonly functionName?: string;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  readonly at: number;
};
export type StreamMessage =
  | { readonly kind: 'stream'; readonly id: string; readonly metadata: Readonly<Record<string, unknown>> }
  | { readonly kind: 'stream'; readonly id: string; readonly chunk: Uint8Array };
export type WorkerMessage = ResultMessage | OutputMessage | StreamMessage;

/** Whoever reads a stream is ready for its next chunk. */
export type ReadyMessage = { readonly kind: 'ready'; readonly id: string };

/** What a worker thread is started with. */
export type WorkerStart = { readonly clock: SharedArrayBuffer };
