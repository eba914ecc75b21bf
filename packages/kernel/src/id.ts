import { ulid } from 'ulid';

/** @example newId('auc')() // 'auc_01JD8…', sortable by time of creation */
export const newId = (prefix: string) => (): string => `${prefix}_${ulid()}`;

/** @returns a pattern for ids made by `newId(prefix)`: 26 characters of Crockford's base 32. */
export const idPattern = (prefix: string): RegExp => new RegExp(`^${prefix}_[0-7][0-9A-HJKMNP-TV-Z]{25}$`);
