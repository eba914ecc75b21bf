import type { Json, JsonObject } from './definition';

/** A call that a Task state makes. */
export type TaskRequest = {
  readonly stateName: string;
  /** `arn:aws:lambda:…` or `arn:aws:states:::service:action`, without `.waitForTaskToken`. */
  readonly resource: string;
  readonly arguments: Json;
  /** With what the answer will come, of a task that waits for a callback: the call's own result is then only that it was made. */
  readonly token?: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
};

/** An answer that comes later than the call. */
export type Callback = {
  /** Rejects with a StateFailure when the worker reports one. */
  readonly answer: Promise<Json>;
  /** Called whenever the worker says that it still works. */
  onHeartbeat(listener: () => void): void;
  /** Nobody waits any more: the token is void. */
  close(): void;
};

/** One step of an execution, named as in its history (API reference, "HistoryEvent"). */
export type HistoryEvent = {
  readonly type: string;
  readonly stateName?: string;
  /** Which visit of the state: items of a map visit the same states side by side. */
  readonly visit?: number;
  /** The visit of the Parallel or Map state around it, told when a state is entered. */
  readonly parent?: number;
  readonly detail?: JsonObject;
};

/** What a visit of a state waits for, and until when, in epoch milliseconds: no history tells that. */
export type Wait = {
  readonly visit: number;
  /** An answer of the call, an answer with the token, a Wait state's time, or the next attempt. */
  readonly for: 'answer' | 'token' | 'timer' | 'retry';
  /** Absent: for as long as it takes. */
  readonly until?: number;
  /** By when the worker must say that it still works. */
  readonly heartbeatBy?: number;
};

/** What an execution needs from where it runs. */
export type Host = {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs once when the clock has reached `time`. Returns how to cancel. */
  at(time: number, run: () => void): () => void;
  /** Makes the call. Rejects with a StateFailure, by whose `error` retriers and catchers match. */
  call(request: TaskRequest): Promise<Json>;
  /** A new token, and the answer that will come with it. */
  openCallback(): { readonly token: string; readonly callback: Callback };
  /** A fraction for jitter; Math.random when absent. */
  random?(): number;
  record(event: HistoryEvent): void;
  /** Hears of each wait when it begins, and again when a heartbeat prolongs it. */
  waits?(wait: Wait): void;
};
