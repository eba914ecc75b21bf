import type { Json, JsonObject, QueryLanguage, State } from './definition';
import { StateFailure } from './failure';
import type { Host } from './host';
import type { Variables } from './variables';

/** Where a flow runs: the same for all its states. */
export type Frame = {
  readonly host: Host;
  readonly language: QueryLanguage;
  /** `Execution` and `StateMachine` of the context object, and `Map` inside an item. */
  readonly context: JsonObject;
  readonly variables: Variables;
  readonly signal: AbortSignal;
  /** Numbers the visits of one execution. */
  readonly nextVisit: () => number;
  /** The visit that this flow is inside of. */
  readonly parent?: number;
};

/** One visit of a state. */
export type Visit = {
  readonly id: number;
  readonly name: string;
  readonly state: State;
  readonly frame: Frame;
  readonly language: QueryLanguage;
  /** As it came in. */
  readonly input: Json;
  readonly context: JsonObject;
};

/** What a state leads to; no `next` at the end of the flow. */
export type Outcome = { readonly output: Json; readonly next?: string | undefined };

export const isJsonata = ({ language }: Visit): boolean => language === 'JSONata';

/** The guide's quota, "Maximum input or output size for a task, state, or execution". */
const MAX_BYTES = 256 * 1024;

/** @throws StateFailure States.DataLimitExceeded */
export const limited = (value: Json, what: string): Json => {
  const bytes = Buffer.byteLength(JSON.stringify(value ?? null));
  if (bytes > MAX_BYTES) throw new StateFailure('States.DataLimitExceeded', `${what} has ${bytes} bytes; ${MAX_BYTES} fit.`);
  return value;
};

export const entering = (
  { id, name, state, frame, input }: Pick<Visit, 'id' | 'name' | 'state' | 'frame' | 'input'>,
  retries = 0,
): Visit => ({
  id,
  name,
  state,
  frame,
  input,
  language: state.QueryLanguage ?? frame.language,
  context: { ...frame.context, State: { Name: name, EnteredTime: new Date(frame.host.now()).toISOString(), RetryCount: retries } },
});
