import { holds } from './choice-rules';
import { argumentsOf, caughtOutput, chosenOutput, evaluated, leadingOn, outputOf, passedOn } from './data-flow';
import type { ChoiceRule, Json, JsonObject } from './definition';
import { asFailure, errorOutput, matches, StateFailure } from './failure';
import { type RunFlow, runBranches, runItems } from './fan-out';
import { entering, isJsonata, type Outcome, type Visit } from './frame';
import { readPath } from './paths';
import { retryCounter } from './retries';
import { runTask } from './run-task';
import { endOfWait, until } from './timing';

const pass = async (visit: Visit): Promise<Outcome> => {
  const { state } = visit;
  if (isJsonata(visit)) return leadingOn(visit, await passedOn(visit));
  const result = state.Result === undefined ? await argumentsOf(visit) : state.Result;
  return leadingOn(visit, await outputOf(visit, result));
};

const chosen = async (visit: Visit): Promise<ChoiceRule | undefined> => {
  for (const rule of visit.state.Choices ?? []) {
    if (isJsonata(visit) ? (await evaluated(rule.Condition, visit)) === true : holds(rule, visit)) return rule;
  }
  return undefined;
};

const choose = async (visit: Visit): Promise<Outcome> => {
  const rule = await chosen(visit);
  if (rule && isJsonata(visit)) return { output: await chosenOutput(visit, rule), next: rule.Next };
  const next = rule?.Next ?? visit.state.Default;
  if (next === undefined) throw new StateFailure('States.NoChoiceMatched', `No rule of ${visit.name} holds, and it has no Default.`);
  return { output: await passedOn(visit), next };
};

const wait = async (visit: Visit): Promise<Outcome> => {
  const end = await endOfWait(visit);
  visit.frame.host.waits?.({ visit: visit.id, for: 'timer', until: end });
  await until(end, visit);
  return leadingOn(visit, await passedOn(visit));
};

const reasonOf = async (visit: Visit, field: 'Error' | 'Cause'): Promise<string | undefined> => {
  const { state, input } = visit;
  const path = state[`${field}Path`];
  const value = path === undefined ? state[field] : readPath(input, path);
  if (value === undefined) return undefined;
  return String(isJsonata(visit) ? await evaluated(value, visit) : value);
};

const fail = async (visit: Visit): Promise<Outcome> => {
  throw new StateFailure((await reasonOf(visit, 'Error')) ?? '', await reasonOf(visit, 'Cause'));
};

type Work = (visit: Visit, runFlow: RunFlow) => Promise<Json>;

const work: Partial<Record<string, Work>> = { Task: runTask, Parallel: runBranches, Map: runItems };

const failedEvent = ({ state: { Type } }: Visit, { error }: StateFailure): string => {
  if (Type !== 'Task') return `${Type}StateFailed`;
  return error === 'States.Timeout' || error === 'States.HeartbeatTimeout' ? 'TaskTimedOut' : 'TaskFailed';
};

const caught = async (visit: Visit, failure: StateFailure): Promise<Outcome> => {
  const catcher = visit.state.Catch?.find(({ ErrorEquals }) => matches(ErrorEquals, failure));
  if (!catcher) throw failure;
  return { output: await caughtOutput(visit, catcher, errorOutput(failure)), next: catcher.Next };
};

const noted = ({ id, name, state, frame }: Visit, type: string, detail: JsonObject): void => {
  const resource = state.Type === 'Task' && { resource: state.Resource };
  frame.host.record({ type, stateName: name, visit: id, detail: { ...resource, ...detail } });
};

/** Waits until the state may be tried again. @returns false when it may not */
const mayRetry = async (visit: Visit, failure: StateFailure, retries: ReturnType<typeof retryCounter>): Promise<boolean> => {
  const seconds = retries.next(failure);
  if (seconds === undefined) return false;
  const end = visit.frame.host.now() + seconds * 1000;
  visit.frame.host.waits?.({ visit: visit.id, for: 'retry', until: end });
  await until(end, visit);
  return true;
};

/** Does the work of a state, again when a retrier says so, elsewhere when a catcher does. */
const attempt = async (first: Visit, run: Work, runFlow: RunFlow): Promise<Outcome> => {
  const { state, frame } = first;
  const retries = retryCounter(state.Retry, frame.host.random);
  for (;;) {
    const visit = entering(first, retries.total());
    try {
      const result = await run(visit, runFlow);
      if (state.Type === 'Task') noted(visit, 'TaskSucceeded', { output: result });
      return leadingOn(visit, await outputOf(visit, result));
    } catch (error) {
      frame.signal.throwIfAborted();
      const failure = asFailure(error);
      noted(visit, failedEvent(visit, failure), { error: failure.error, cause: failure.causeText });
      if (!(await mayRetry(visit, failure, retries))) return caught(visit, failure);
    }
  }
};

const simple: Partial<Record<string, (visit: Visit) => Promise<Outcome>>> = {
  Pass: pass,
  Choice: choose,
  Wait: wait,
  Succeed: async (visit) => ({ output: await passedOn(visit) }),
  Fail: fail,
};

/** One visit of a state. @throws StateFailure when nothing catches its error */
export const runState = (visit: Visit, runFlow: RunFlow): Promise<Outcome> => {
  const run = work[visit.state.Type];
  if (run) return attempt(visit, run, runFlow);
  const step = simple[visit.state.Type];
  if (!step) throw new StateFailure('States.Runtime', `${visit.name} is of the unknown type ${visit.state.Type}.`);
  return step(visit);
};
