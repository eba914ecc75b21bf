import type { Definition, State, States } from '@ecom/state-machines';

const timeouts: ReadonlySet<string> = new Set(['States.Timeout', 'States.HeartbeatTimeout']);

/** Where a state leads unless something fails. That time ran out is no failure where the definition has a way of its own for it. */
const undisturbed = ({ Next, Choices = [], Default, Catch = [] }: State): readonly string[] => {
  const expired = Catch.filter(({ ErrorEquals }) => ErrorEquals.every((name) => timeouts.has(name)));
  return [Next, ...Choices.map((rule) => rule.Next), Default, ...expired.map((catcher) => catcher.Next)].filter(
    (next) => next !== undefined,
  );
};

const reached = ({ StartAt, States: states }: States): ReadonlySet<string> => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const state = states[name];
    if (!state || seen.has(name)) return;
    seen.add(name);
    undisturbed(state).forEach(visit);
  };
  visit(StartAt);
  return seen;
};

const innerFlows = ({ Branches = [], ItemProcessor, Iterator: iterator }: State): readonly States[] => [
  ...Branches,
  ...[ItemProcessor, iterator].filter((inner) => inner !== undefined),
];

/** States that are only entered after something failed: they undo, or tell. */
export const compensationsOf = (flow: States): ReadonlySet<string> => {
  const usual = reached(flow);
  const own = Object.keys(flow.States).filter((name) => !usual.has(name));
  const inner = Object.values(flow.States)
    .flatMap(innerFlows)
    .flatMap((inside) => [...compensationsOf(inside)]);
  return new Set([...own, ...inner]);
};

/** The states after one of the outer flow, when nothing fails and each choice takes its first rule. */
export const expectedAfter = ({ States: states }: Definition, name: string): readonly string[] => {
  const path: string[] = [];
  const seen = new Set([name]);
  for (let state = states[name]; state; ) {
    const next: string | undefined = state.Next ?? state.Choices?.[0]?.Next ?? state.Default;
    if (next === undefined || seen.has(next)) break;
    seen.add(next);
    path.push(next);
    state = states[next];
  }
  return path;
};
