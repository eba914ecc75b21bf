import { createHash } from 'node:crypto';
import { DomainError } from '@ecom/kernel';

export class CursorInvalidError extends DomainError {
  readonly code = 'CURSOR_INVALID';
  readonly kind = 'invalid';
}

/** What a cursor belongs to: the query and its caller. Another query or caller refuses it. */
export type CursorScope = readonly (string | number | undefined)[];

type Key = Readonly<Record<string, unknown>>;

const fingerprint = (scope: CursorScope, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([scope.map((part) => part ?? null), key]))
    .digest('base64url')
    .slice(0, 16);

/** @returns an opaque text that continues a list after `key`, for this scope only. */
export const encodeCursor = (key: Key, scope: CursorScope): string => {
  const text = JSON.stringify(key);

  return Buffer.from(JSON.stringify([fingerprint(scope, text), text])).toString('base64url');
};

const parse = (cursor: string): readonly [string, string] => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && typeof parsed[0] === 'string' && typeof parsed[1] === 'string') return [parsed[0], parsed[1]];
  } catch (error) {
    throw new CursorInvalidError('The cursor is not one of ours.', {}, { cause: error });
  }
  throw new CursorInvalidError('The cursor is not one of ours.');
};

/** @throws CursorInvalidError for a text that is not a cursor, or is one of another query or caller. */
export const decodeCursor = (cursor: string, scope: CursorScope): Key => {
  const [mark, text] = parse(cursor);
  if (mark !== fingerprint(scope, text)) throw new CursorInvalidError('The cursor belongs to another list.');

  const key: unknown = JSON.parse(text);
  if (typeof key !== 'object' || key === null) throw new CursorInvalidError('The cursor is not one of ours.');

  return key as Key;
};
