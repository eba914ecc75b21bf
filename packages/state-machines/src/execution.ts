import type { Definition, Json, JsonObject, States } from './definition';
import { asFailure, StateFailure } from './failure';
import type { RunFlow } from './fan-out';
import { entering, type Frame, limited } from './frame';
import type { Host } from './host';
import { runState } from './run-state';
import { newVariables } from './variables';

/** How an execution ended. */
export type ExecutionResult =
  | { readonly status: 'SUCCEEDED'; readonly output: Json }
  | { readonly status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; readonly error?: string | undefined; readonly cause?: string | undefined };

export type Start = {
  readonly definition: Definition;
  readonly input: Json;
  readonly host: Host;
  /** `Execution` and `StateMachine` of the context object. */
  readonly context: JsonObject;
};

export type RunningExecution = { readonly result: Promise<ExecutionResult>; stop(error?: string, cause?: string): void };

/** Why an execution ended from outside. */
class Ended extends Error {
  constructor(readonly result: ExecutionResult) {
    super(result.status);
  }
}

const runFlow: RunFlow = async (flow: States, input: Json, frame: Frame) => {
  let [name, data]: [string, Json] = [flow.StartAt, input];
  for (;;) {
    frame.signal.throwIfAborted();
    const state = flow.States[name];
    if (!state) throw new StateFailure('States.Runtime', `There is no state ${name}.`);
    const visit = frame.nextVisit();
    const around = frame.parent !== undefined && { parent: frame.parent };
    frame.host.record({ type: `${state.Type}StateEntered`, stateName: name, visit, ...around, detail: { input: data } });
    const { output, next } = await runState(entering({ id: visit, name, state, input: data, frame }), runFlow);
    data = limited(output, `The output of ${name}`);
    frame.host.record({ type: `${state.Type}StateExited`, stateName: name, visit, detail: { output: data } });
    if (next === undefined) return data;
    name = next;
  }
};

const recorded: Readonly<Record<ExecutionResult['status'], string>> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

const resultOf = async ({ definition, input, host, context }: Start, signal: AbortSignal): Promise<ExecutionResult> => {
  let visits = 0;
  const language = definition.QueryLanguage ?? 'JSONPath';
  const frame: Frame = { host, language, context, variables: newVariables(), signal, nextVisit: () => ++visits };
  try {
    return { status: 'SUCCEEDED', output: await runFlow(definition, input, frame) };
  } catch (error) {
    if (signal.aborted && signal.reason instanceof Ended) return signal.reason.result;
    const { error: name, causeText } = asFailure(error);
    return { status: 'FAILED', error: name, cause: causeText };
  }
};

/** Starts an execution of a definition that `findings` has nothing against. */
export const startExecution = (start: Start): RunningExecution => {
  const { definition, host, input } = start;
  const ending = new AbortController();
  const end = (result: ExecutionResult) => ending.abort(new Ended(result));
  const limit = definition.TimeoutSeconds;
  const timeout = { status: 'TIMED_OUT', error: 'States.Timeout', cause: `The execution took longer than ${limit} seconds.` } as const;
  const cancel = limit === undefined ? () => undefined : host.at(host.now() + limit * 1000, () => end(timeout));
  host.record({ type: 'ExecutionStarted', detail: { input } });
  const result = resultOf(start, ending.signal).then((ended) => {
    cancel();
    host.record({ type: recorded[ended.status], detail: ended });
    return ended;
  });
  return { result, stop: (error, cause) => end({ status: 'ABORTED', error, cause }) };
};
