import type { ChoiceRule, Json } from './definition';
import { StateFailure } from './failure';
import { isPresent } from './paths';
import { evaluatePath, type PathScope } from './payload-template';

type Compare = (value: Json, operand: Json) => boolean;

const both =
  (type: 'string' | 'number' | 'boolean', compare: (one: never, other: never) => boolean): Compare =>
  (value, operand) =>
    typeof value === type && typeof operand === type && compare(value as never, operand as never);

const isTimestamp = (value: Json): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));

const times =
  (compare: (one: number, other: number) => boolean): Compare =>
  (value, operand) =>
    isTimestamp(value) && isTimestamp(operand) && compare(Date.parse(value), Date.parse(operand));

const orders = {
  Equals: (one: never, other: never) => one === other,
  LessThan: (one: never, other: never) => one < other,
  LessThanEquals: (one: never, other: never) => one <= other,
  GreaterThan: (one: never, other: never) => one > other,
  GreaterThanEquals: (one: never, other: never) => one >= other,
};

const wildcard = (pattern: string): RegExp => {
  const parts = pattern.match(/\\[*\\]|\*|[^*\\]+|\\/g) ?? [];
  const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${parts.map((part) => (part === '*' ? '[\\s\\S]*' : literal(part.replace(/^\\(?=[*\\])/, '')))).join('')}$`);
};

const ordered = (prefix: string, make: (compare: (one: never, other: never) => boolean) => Compare) =>
  Object.fromEntries(Object.entries(orders).map(([name, compare]) => [`${prefix}${name}`, make(compare)]));

const comparisons: Readonly<Record<string, Compare>> = {
  ...ordered('String', (compare) => both('string', compare)),
  ...ordered('Numeric', (compare) => both('number', compare)),
  ...ordered('Timestamp', (compare) => times(compare as (one: number, other: number) => boolean)),
  BooleanEquals: both('boolean', (one, other) => one === other),
  StringMatches: (value, operand) => typeof value === 'string' && wildcard(String(operand)).test(value),
};

const typeTests: Readonly<Record<string, (value: Json) => boolean>> = {
  IsNull: (value) => value === null,
  IsNumeric: (value) => typeof value === 'number',
  IsString: (value) => typeof value === 'string',
  IsBoolean: (value) => typeof value === 'boolean',
  IsTimestamp: isTimestamp,
};

/** Every comparison a choice rule may use; `…Path` forms take their operand from the input. */
export const operators: ReadonlySet<string> = new Set([
  ...Object.keys(comparisons),
  ...Object.keys(comparisons)
    .filter((name) => name !== 'StringMatches')
    .map((name) => `${name}Path`),
  ...Object.keys(typeTests),
  'IsPresent',
]);

const present = (variable: string, { input, context }: PathScope): boolean =>
  variable.startsWith('$$') ? isPresent(context, variable.slice(1)) : isPresent(input, variable);

const compared = (rule: ChoiceRule, scope: PathScope): boolean => {
  const variable = String(rule['Variable']);
  const operator = Object.keys(rule).find((key) => operators.has(key));
  if (operator === undefined) throw new StateFailure('States.Runtime', `A choice rule on ${variable} compares with nothing.`);
  const operand = rule[operator];
  if (operator === 'IsPresent') return present(variable, scope) === operand;
  const value = evaluatePath(variable, scope);
  const test = typeTests[operator];
  if (test) return test(value) === operand;
  const direct = comparisons[operator];
  if (direct) return direct(value, operand);
  return comparisons[operator.slice(0, -'Path'.length)]?.(value, evaluatePath(String(operand), scope)) ?? false;
};

/** Whether a rule of a JSONPath choice holds. */
export const holds = (rule: ChoiceRule, scope: PathScope): boolean => {
  const [and, or, not] = [rule['And'], rule['Or'], rule['Not']] as readonly (readonly ChoiceRule[] | ChoiceRule | undefined)[];
  if (Array.isArray(and)) return and.every((inner: ChoiceRule) => holds(inner, scope));
  if (Array.isArray(or)) return or.some((inner: ChoiceRule) => holds(inner, scope));
  if (not !== undefined) return !holds(not as ChoiceRule, scope);
  return compared(rule, scope);
};
