import { BlockList, isIP } from 'node:net';

export type Rule = null | string | number | boolean | Readonly<Record<string, unknown>>;
type Test = (operand: never, value: unknown) => boolean;

const isText = (value: unknown): value is string => typeof value === 'string';
const ignoringCase = (operand: unknown): string | undefined => {
  const text = (operand as Readonly<Record<string, unknown>> | null)?.['equals-ignore-case'];
  return isText(text) ? text.toLowerCase() : undefined;
};

const affix = (compare: (value: string, part: string) => boolean) => (operand: unknown, value: unknown) => {
  if (!isText(value)) return false;
  const folded = ignoringCase(operand);
  return folded === undefined ? compare(value, String(operand)) : compare(value.toLowerCase(), folded);
};

/** `*` stands for any text; a backslash makes the next character literal. */
const wildcard = (pattern: string): RegExp => {
  const source = pattern.replaceAll(/\\([*\\])|[.+?^${}()|[\]\\*]/g, (match, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return match === '*' ? '[^]*' : `\\${match}`;
  });
  return new RegExp(`^${source}$`);
};

const COMPARISONS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

const numeric = (conditions: readonly (string | number)[], value: unknown): boolean => {
  if (typeof value !== 'number') return false;
  return conditions.every(
    (operator, index) => index % 2 === 1 || COMPARISONS[String(operator)]?.(value, Number(conditions[index + 1])) === true,
  );
};

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const inRange = (range: string, value: unknown): boolean => {
  const [network = '', bits = ''] = range.split('/');
  if (!isText(value) || isIP(value) === 0 || isIP(value) !== isIP(network)) return false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits), family(network));
  return list.check(value, family(value));
};

const anythingBut = (operand: unknown, value: unknown): boolean => {
  if (operand !== null && typeof operand === 'object' && !Array.isArray(operand)) {
    const [kind = '', operands] = Object.entries(operand)[0] ?? [];
    return ![operands].flat().some((one) => passes({ [kind]: one }, value));
  }
  return ![operand].flat().includes(value);
};

const TESTS: Readonly<Record<string, Test>> = {
  prefix: affix((value, part) => value.startsWith(part)),
  suffix: affix((value, part) => value.endsWith(part)),
  'equals-ignore-case': (operand: string, value) => isText(value) && value.toLowerCase() === operand.toLowerCase(),
  wildcard: (operand: string, value) => isText(value) && wildcard(operand).test(value),
  cidr: inRange,
  numeric,
  'anything-but': anythingBut,
};

/** Whether one scalar of an event passes one entry of a pattern's list. @throws Error for a match type that does not exist. */
export const passes = (rule: Rule, value: unknown): boolean => {
  if (rule === null || typeof rule !== 'object') return value === rule;
  const [kind = '', operand] = Object.entries(rule)[0] ?? [];
  const test = TESTS[kind];
  if (!test) throw new Error(`Unrecognized match type ${kind}`);
  return test(operand as never, value);
};
