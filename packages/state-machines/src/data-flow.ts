import type { Json, JsonObject } from './definition';
import { evaluate } from './expressions';
import { isJsonata, type Outcome, type Visit } from './frame';
import { readPath, writePath } from './paths';
import { fillTemplate } from './payload-template';

const scopeOf = ({ context, frame, input }: Visit, more: JsonObject = {}) => ({
  states: { input, context, ...more },
  variables: frame.variables.visible(),
});

/** A value of a JSONata state, with `$states` of this visit. */
export const evaluated = (value: Json, visit: Visit, more: JsonObject = {}): Promise<Json> => evaluate(value, scopeOf(visit, more));

type Ending = { readonly Output?: Json; readonly Assign?: JsonObject };

/** Every value of a JSONata state sees the variables as they were: assigned are they all at once, when the state ends. */
const finish = async ({ Output, Assign = {} }: Ending, visit: Visit, more: JsonObject = {}): Promise<Json> => {
  const [shaped, values] = await Promise.all([evaluated(Output ?? null, visit, more), evaluated(Assign, visit, more)]);
  visit.frame.variables.assign(values as JsonObject);
  return shaped;
};

/** `InputPath`, of a JSONPath state; null means an empty object. */
export const pathInput = ({ state, input, context }: Visit): Json => {
  const path = state.InputPath;
  if (path === null) return {};
  if (path === undefined) return input;
  return path.startsWith('$$') ? readPath(context, path.slice(1)) : readPath(input, path);
};

const pathOutput = (path: string | null | undefined, value: Json, context: JsonObject): Json => {
  if (path === null) return {};
  if (path === undefined) return value;
  return path.startsWith('$$') ? readPath(context, path.slice(1)) : readPath(value, path);
};

/** What a state works on: `Arguments` of JSONata, `InputPath` and `Parameters` of JSONPath. `more` joins the context object. */
export const argumentsOf = async (visit: Visit, more: JsonObject = {}): Promise<Json> => {
  const context = { ...visit.context, ...more };
  if (isJsonata(visit)) return visit.state.Arguments === undefined ? visit.input : evaluated(visit.state.Arguments, { ...visit, context });
  const input = pathInput(visit);
  return visit.state.Parameters === undefined ? input : fillTemplate(visit.state.Parameters, { input, context });
};

const mergedByPath = ({ state, input }: Visit, result: Json): Json => {
  const path = state.ResultPath;
  if (path === null) return input;
  return path === undefined ? result : writePath(input, path, result);
};

/** The output of a state that has a result: `Assign` and `Output`, or `ResultSelector`, `ResultPath` and `OutputPath`. */
export const outputOf = async (visit: Visit, result: Json): Promise<Json> => {
  const { state, context } = visit;
  if (isJsonata(visit)) {
    const more = { result };
    const shaped = await finish(state, visit, more);
    return state.Output === undefined ? result : shaped;
  }
  const selected = state.ResultSelector === undefined ? result : fillTemplate(state.ResultSelector, { input: result, context });
  return pathOutput(state.OutputPath, mergedByPath(visit, selected), context);
};

/** The output of a state without a result: Choice, Wait, Succeed. */
export const passedOn = async (visit: Visit): Promise<Json> => {
  const { state, context } = visit;
  if (!isJsonata(visit)) return pathOutput(state.OutputPath, pathInput(visit), context);
  const shaped = await finish(state, visit);
  return state.Output === undefined ? visit.input : shaped;
};

type Handling = Ending & { readonly ResultPath?: string | null };

/** The output of a catcher: in JSONata its own `Output` and `Assign`, in JSONPath the error at its `ResultPath`. */
export const caughtOutput = async (visit: Visit, handling: Handling, error: JsonObject): Promise<Json> => {
  if (isJsonata(visit)) {
    const shaped = await finish(handling, visit, { errorOutput: error });
    return handling.Output === undefined ? error : shaped;
  }
  const { ResultPath } = handling;
  if (ResultPath === null) return visit.input;
  return ResultPath === undefined ? error : writePath(visit.input, ResultPath, error);
};

/** The output of a chosen rule of a JSONata choice. */
export const chosenOutput = async (visit: Visit, rule: Ending): Promise<Json> => {
  const shaped = await finish(rule, visit);
  return rule.Output === undefined ? visit.input : shaped;
};

/** Where a state leads that says `Next` or `End`. */
export const leadingOn = ({ state }: Visit, output: Json): Outcome => ({ output, next: state.End === true ? undefined : state.Next });
