import type { Callback, HistoryEvent, Host, Json, TaskRequest } from '../src';
import { createTaskTokens, type Definition, StateFailure, startExecution, type TaskTokens } from '../src';

type Timer = { readonly at: number; readonly run: () => void };
type Answer = (request: TaskRequest) => Json | Promise<Json>;

export type TestHost = Host & {
  readonly events: HistoryEvent[];
  readonly calls: TaskRequest[];
  readonly tokens: TaskTokens;
  /** Lets everything happen that is due up to `milliseconds` from now, in order. */
  advance(milliseconds: number): Promise<void>;
};

/** Lets promises that are settled go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A host whose clock stands until it is told to go on, and whose tasks answer as the test says. */
export const testHost = (answer: Answer = ({ arguments: values }) => values): TestHost => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const timers = new Set<Timer>();
  const tokens = createTaskTokens();
  const [events, calls]: [HistoryEvent[], TaskRequest[]] = [[], []];
  let opened = 0;
  return {
    events,
    calls,
    tokens,
    now: () => now,
    at: (at, run) => {
      const timer = { at, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    call: async (request) => {
      calls.push(request);
      return answer(request);
    },
    openCallback: (): { readonly token: string; readonly callback: Callback } => {
      const token = `token-${++opened}`;
      return { token, callback: tokens.open(token) };
    },
    random: () => 0.5,
    record: (event) => events.push(event),
    advance: async (milliseconds) => {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
        await settle();
      }
      now = end;
      await settle();
    },
  };
};

export const context = { Execution: { Id: 'execution:1', Name: 'one', Input: {} }, StateMachine: { Id: 'machine:1', Name: 'machine' } };

/** Runs a definition to its end, days of waiting included. */
export const run = async (definition: Definition, input: Json = {}, host: TestHost = testHost()) => {
  const { result } = startExecution({ definition, input, host, context });
  await host.advance(30 * 86_400_000);
  return result;
};

/** A machine of one state. */
export const only = (state: Definition['States'][string], language: 'JSONPath' | 'JSONata' = 'JSONPath'): Definition => ({
  QueryLanguage: language,
  StartAt: 'Only',
  States: { Only: state },
});

/** An answer that fails with these errors, one after the other, and then succeeds. */
export const failing = (...errors: readonly string[]): Answer => {
  const left = [...errors];
  return () => {
    const error = left.shift();
    if (error !== undefined) throw new StateFailure(error, `because of ${error}`);
    return 'done';
  };
};
