import { passes, type Rule } from './pattern-rules';

export type Pattern = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value);
const existence = (rule: Rule): boolean | undefined => (isFields(rule) && 'exists' in rule ? rule['exists'] === true : undefined);

const leafMatches = (rules: readonly Rule[], value: unknown): boolean => {
  const values = Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value];
  const present = value !== undefined && !isFields(value) && values.length > 0;
  return rules.some((rule) => {
    const wanted = existence(rule);
    if (wanted !== undefined) return wanted === present;
    return present && values.some((one) => passes(rule, one));
  });
};

/** A missing object satisfies a pattern that asks only for things not to exist. */
const asksForAbsence = (pattern: Fields): boolean =>
  Object.values(pattern).every((part) =>
    Array.isArray(part) ? part.some((rule: Rule) => existence(rule) === false) : isFields(part) && asksForAbsence(part),
  );

const fieldMatches = (part: unknown, value: unknown): boolean => {
  if (Array.isArray(part)) return leafMatches(part as readonly Rule[], value);
  if (!isFields(part)) throw new Error('Event pattern is not valid: every field is a list or an object');
  if (Array.isArray(value)) return value.some((one) => isFields(one) && matches(part, one));
  return isFields(value) ? matches(part, value) : value === undefined && asksForAbsence(part);
};

/** Whether an event matches an EventBridge pattern, also used by the filters of event source mappings. @throws Error for an invalid pattern. */
export const matches = (pattern: Pattern, event: Fields): boolean =>
  Object.entries(pattern).every(([field, part]) => {
    if (field === '$or' && Array.isArray(part) && part.length > 1 && part.every(isFields)) return part.some((one) => matches(one, event));
    return fieldMatches(part, event[field]);
  });
