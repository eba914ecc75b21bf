import type { JsonObject } from './definition';

/** An error of a state, by the name that `Retry` and `Catch` match. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';

  constructor(
    readonly error: string,
    readonly causeText: string | undefined = undefined,
  ) {
    super(causeText === undefined ? error : `${error}: ${causeText}`);
  }
}

/** What a `Catch` hands on. */
export const errorOutput = ({ error, causeText }: StateFailure): JsonObject => ({ Error: error, Cause: causeText ?? '' });

/** Mistakes of the definition or too much data: `States.ALL` does not match them (Step Functions guide, "Error names"). */
const terminal = new Set(['States.Runtime', 'States.DataLimitExceeded']);

/** `States.TaskFailed` matches what a task answered, but neither its time limit nor the mistakes of the definition. */
const notTaskFailed = new Set(['States.Timeout', 'States.HeartbeatTimeout', ...terminal]);

/** Whether a retrier or catcher with these names is meant. */
export const matches = (errorEquals: readonly string[], { error }: StateFailure): boolean =>
  errorEquals.some((name) => {
    if (name === error) return true;
    if (name === 'States.ALL') return !terminal.has(error);
    if (name === 'States.TaskFailed') return !notTaskFailed.has(error);
    // A lost heartbeat is a kind of timeout.
    return name === 'States.Timeout' && error === 'States.HeartbeatTimeout';
  });

/** Anything thrown, as a failure; what is not one already is a mistake of this interpreter's host. */
export const asFailure = (thrown: unknown): StateFailure =>
  thrown instanceof StateFailure ? thrown : new StateFailure('States.Runtime', thrown instanceof Error ? thrown.message : String(thrown));
