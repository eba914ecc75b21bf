import type { Deliver, EventSourceMapping, InvocationResult, Recorder } from '../model';

/** A poller between a source and a function. */
export type EventSource = { stop(): Promise<void> };

export type EventSourceOptions = {
  readonly mapping: EventSourceMapping;
  /** Rejects when the function cannot be run at all, such as when it is throttled. */
  readonly invoke: (functionArn: string, event: unknown, requestId: string) => Promise<InvocationResult>;
  readonly deliver: Deliver;
  readonly record: Recorder;
};
