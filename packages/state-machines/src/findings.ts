import { operators } from './choice-rules';
import type { ChoiceRule, Definition, Json, JsonObject, QueryLanguage, State, States } from './definition';
import { syntaxError } from './expressions';

const everywhere = ['Type', 'Comment', 'QueryLanguage'];
const flow = ['Next', 'End'];
const paths = ['InputPath', 'OutputPath'];
const handling = ['Retry', 'Catch'];
const results = ['Parameters', 'ResultSelector', 'ResultPath'];

type Fields = { readonly common: readonly string[]; readonly JSONPath: readonly string[]; readonly JSONata: readonly string[] };

/** What this interpreter does; all else of the language is refused, never ignored. */
const fields: Readonly<Record<State['Type'], Fields>> = {
  Task: {
    common: [...flow, ...handling, 'Resource', 'TimeoutSeconds', 'HeartbeatSeconds'],
    JSONPath: [...paths, ...results, 'TimeoutSecondsPath', 'HeartbeatSecondsPath'],
    JSONata: ['Arguments', 'Output', 'Assign'],
  },
  Pass: { common: flow, JSONPath: [...paths, 'Parameters', 'ResultPath', 'Result'], JSONata: ['Output', 'Assign'] },
  Choice: { common: ['Choices', 'Default'], JSONPath: paths, JSONata: ['Output', 'Assign'] },
  Wait: { common: [...flow, 'Seconds', 'Timestamp'], JSONPath: [...paths, 'SecondsPath', 'TimestampPath'], JSONata: ['Output', 'Assign'] },
  Succeed: { common: [], JSONPath: paths, JSONata: ['Output'] },
  Fail: { common: ['Error', 'Cause'], JSONPath: ['ErrorPath', 'CausePath'], JSONata: [] },
  Parallel: { common: [...flow, ...handling, 'Branches'], JSONPath: [...paths, ...results], JSONata: ['Arguments', 'Output', 'Assign'] },
  Map: {
    common: [...flow, ...handling, 'ItemProcessor', 'Iterator', 'ItemSelector', 'MaxConcurrency'],
    JSONPath: [...paths, ...results, 'ItemsPath', 'MaxConcurrencyPath'],
    JSONata: ['Items', 'Output', 'Assign'],
  },
};

const unknownFields = (state: State, language: QueryLanguage): readonly string[] => {
  const known = fields[state.Type];
  const allowed = new Set([...everywhere, ...known.common, ...known[language]]);
  return Object.keys(state)
    .filter((field) => !allowed.has(field))
    .map((field) => `${field} is not supported in a ${state.Type} state with ${language}.`);
};

const ends: ReadonlySet<string> = new Set(['Succeed', 'Fail', 'Choice']);

const targets = ({ Type, Next, End, Default, Choices = [], Catch = [] }: State): readonly (string | undefined)[] => [
  ...(ends.has(Type) || End === true ? [] : [Next]),
  ...(Type === 'Choice' ? [...Choices.map((rule) => rule.Next), ...(Default === undefined ? [] : [Default])] : []),
  ...Catch.map((catcher) => catcher.Next),
];

const leadsNowhere = (state: State, flowStates: States['States']): readonly string[] =>
  targets(state)
    .filter((next) => next === undefined || !Object.hasOwn(flowStates, next))
    .map((next) => (next === undefined ? 'it has neither Next nor End.' : `it leads to ${next}, which does not exist.`));

const expressionsIn = (value: Json): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as JsonObject).flatMap(expressionsIn);
};

const nested: ReadonlySet<string> = new Set(['Branches', 'ItemProcessor', 'Iterator']);

const badExpressions = (state: State): readonly string[] =>
  Object.entries(state)
    .filter(([field]) => !nested.has(field))
    .flatMap(([, value]) => expressionsIn(value))
    .flatMap((text) => {
      const error = syntaxError(text);
      return error === undefined ? [] : [`the expression ${text} does not parse: ${error}`];
    });

const comparesWithNothing = (rule: ChoiceRule): boolean => {
  const inner = ['And', 'Or', 'Not'].flatMap((key) => (rule[key] ?? []) as ChoiceRule | readonly ChoiceRule[]);
  if (inner.length > 0) return inner.some(comparesWithNothing);
  return !Object.keys(rule).some((key) => operators.has(key));
};

const badChoices = (state: State, language: QueryLanguage): readonly string[] => {
  if (state.Type !== 'Choice') return [];
  const wrong = language === 'JSONata' ? (rule: ChoiceRule) => rule.Condition === undefined : comparesWithNothing;
  return (state.Choices ?? []).filter(wrong).map((rule) => `the rule that leads to ${rule.Next} has no condition that is supported.`);
};

const innerFlows = ({ Branches = [], ItemProcessor, Iterator: iterator }: State): readonly States[] => [
  ...Branches,
  ...[ItemProcessor, iterator].filter((inner) => inner !== undefined),
];

const isDistributed = ({ ItemProcessor }: State): boolean => (ItemProcessor?.ProcessorConfig?.Mode ?? 'INLINE') !== 'INLINE';

const ownFindings = (state: State, around: States, language: QueryLanguage): readonly string[] => [
  ...unknownFields(state, language),
  ...leadsNowhere(state, around.States),
  ...(language === 'JSONata' ? badExpressions(state) : []),
  ...badChoices(state, language),
  ...(isDistributed(state) ? ['only inline maps are supported.'] : []),
];

const flowFindings = (around: States, language: QueryLanguage): readonly string[] => {
  const stateFindings = ([name, state]: readonly [string, State]): readonly string[] => {
    if (!Object.hasOwn(fields, state.Type)) return [`${name}: there is no type of states called ${state.Type}.`];
    const own = state.QueryLanguage ?? language;
    const inner = innerFlows(state).flatMap((flowInside) => flowFindings(flowInside, own));
    return [...ownFindings(state, around, own).map((problem) => `${name}: ${problem}`), ...inner];
  };
  const begins = Object.hasOwn(around.States, around.StartAt);
  return [
    ...(begins ? [] : [`StartAt leads to ${around.StartAt}, which does not exist.`]),
    ...Object.entries(around.States).flatMap(stateFindings),
  ];
};

/** @returns a sentence for each thing that is wrong with a definition or that this interpreter does not do; none when it can run. */
export const findings = (definition: Definition): readonly string[] => flowFindings(definition, definition.QueryLanguage ?? 'JSONPath');

/** Every state of a machine with its name, those of branches and items too. */
export const allStates = (around: States): readonly (readonly [string, State])[] =>
  Object.entries(around.States).flatMap(([name, state]) => [[name, state] as const, ...innerFlows(state).flatMap(allStates)]);
