import { matches, type Pattern } from '../events/pattern';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value);

/** JSON inside a body or data field, as filters see it; other text stays as it is. */
export const decoded = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** A filter on a field's content asks for JSON, one on its text for text: a record of the other kind does not pass. */
const comparable = (pattern: Pattern, field: string, content: unknown, text: string | undefined): unknown =>
  Array.isArray(pattern[field]) ? text : content;

/** Whether a record passes the filters of its mapping. `field` is the one that may hold encoded JSON (`body` or `data`). */
export const passesFilters = (filters: readonly Pattern[], record: Fields, field?: string, text?: string): boolean => {
  if (filters.length === 0) return true;
  const content = text === undefined ? undefined : decoded(text);
  return filters.some((pattern) => {
    if (field === undefined) return matches(pattern, record);
    const value = comparable(pattern, field, content, text);
    return matches(pattern, { ...record, [field]: isFields(value) || Array.isArray(pattern[field]) ? value : undefined });
  });
};
