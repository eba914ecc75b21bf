import { matches, type Pattern } from '../events/pattern';

type Fields = Readonly<Record<string, unknown>>;

/** The field of a record that may hold encoded JSON, and its text. */
export type EncodedField = { readonly name: 'body' | 'data'; readonly text: string };

const decoded = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** A filter on a field's content asks for JSON, one on its text for text: a record of the other kind does not pass. */
const comparable = (pattern: Pattern, { name, text }: EncodedField): unknown => (Array.isArray(pattern[name]) ? text : decoded(text));

/** Whether a record passes the filters of its mapping: any of them, or there are none. */
export const passesFilters = (filters: readonly Pattern[], record: Fields, field?: EncodedField): boolean =>
  filters.length === 0 ||
  filters.some((pattern) => matches(pattern, field ? { ...record, [field.name]: comparable(pattern, field) } : record));
