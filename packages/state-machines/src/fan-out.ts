import { argumentsOf, evaluated, pathInput } from './data-flow';
import type { Json, JsonObject, States } from './definition';
import { StateFailure } from './failure';
import { type Frame, isJsonata, type Visit } from './frame';
import { readPath } from './paths';
import { fillTemplate } from './payload-template';

/** Runs one flow; given by the caller, because flows hold states that hold flows. */
export type RunFlow = (flow: States, input: Json, frame: Frame) => Promise<Json>;

/** The guide: an inline map runs at most 40 iterations at once, whatever it says. */
const MOST_AT_ONCE = 40;

/** Runs all, some at once, and stops the others when one fails. */
const allOrNothing = async (
  count: number,
  atOnce: number,
  run: (index: number, signal: AbortSignal) => Promise<Json>,
): Promise<readonly Json[]> => {
  const failed = new AbortController();
  const results: Json[] = new Array<Json>(count);
  let next = 0;
  const worker = async () => {
    while (next < count && !failed.signal.aborted) {
      const index = next++;
      results[index] = await run(index, failed.signal);
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, count) }, worker);
  try {
    await Promise.all(workers);
    return results;
  } catch (error) {
    failed.abort(new StateFailure('States.Aborted', 'Another branch failed.'));
    await Promise.allSettled(workers);
    throw error;
  }
};

const within = ({ id, frame }: Visit, signal: AbortSignal, context: JsonObject = {}): Frame => ({
  ...frame,
  parent: id,
  context: { ...frame.context, ...context },
  variables: frame.variables.inner(),
  signal: AbortSignal.any([frame.signal, signal]),
});

/** All branches of a Parallel state on the same input; the results in their order. */
export const runBranches = async (visit: Visit, runFlow: RunFlow): Promise<Json> => {
  const branches = visit.state.Branches ?? [];
  const input = await argumentsOf(visit);
  return allOrNothing(branches.length, branches.length, (index, signal) =>
    runFlow(branches[index] as States, input, within(visit, signal)),
  );
};

const itemsOf = async (visit: Visit): Promise<readonly Json[]> => {
  const { state } = visit;
  const items = isJsonata(visit)
    ? await (state.Items === undefined ? visit.input : evaluated(state.Items, visit))
    : readPath(pathInput(visit), state.ItemsPath ?? '$');
  if (Array.isArray(items)) return items;
  throw new StateFailure('States.Runtime', `A map needs an array, not ${JSON.stringify(items)}.`);
};

const concurrencyOf = async (visit: Visit): Promise<number> => {
  const { MaxConcurrency, MaxConcurrencyPath } = visit.state;
  const value = MaxConcurrencyPath === undefined ? MaxConcurrency : readPath(visit.input, MaxConcurrencyPath);
  const wanted = Number((isJsonata(visit) ? await evaluated(value ?? 0, visit) : value) ?? 0);
  return wanted > 0 ? Math.min(wanted, MOST_AT_ONCE) : MOST_AT_ONCE;
};

/** Each item of a Map state through its processor; the results in the order of the items. */
export const runItems = async (visit: Visit, runFlow: RunFlow): Promise<Json> => {
  const { state, frame } = visit;
  const processor = state.ItemProcessor ?? state.Iterator;
  const [items, atOnce] = [await itemsOf(visit), await concurrencyOf(visit)];
  const inputOf = async (context: JsonObject, item: Json): Promise<Json> => {
    const selector = state.ItemSelector ?? (isJsonata(visit) ? undefined : state.Parameters);
    if (selector === undefined) return item;
    const inside = { ...visit, context: { ...visit.context, ...context } };
    return isJsonata(visit) ? evaluated(selector, inside) : fillTemplate(selector, { input: pathInput(visit), context: inside.context });
  };
  return allOrNothing(items.length, atOnce, async (index, signal) => {
    const context = { Map: { Item: { Index: index, Value: items[index] } } };
    frame.host.record({ type: 'MapIterationStarted', stateName: visit.name, visit: visit.id, detail: { index } });
    const output = await runFlow(processor as States, await inputOf(context, items[index]), within(visit, signal, context));
    frame.host.record({ type: 'MapIterationSucceeded', stateName: visit.name, visit: visit.id, detail: { index } });
    return output;
  });
};
