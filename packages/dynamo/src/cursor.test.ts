import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CursorInvalidError, decodeCursor, encodeCursor } from './cursor';

const key = { pk: 'AUCTION#1', sk: '0000000007' };
const scope = ['bids', 'auc_1', 'usr_1', undefined, 20];

describe('a cursor', () => {
  it('continues where it was made, for the same query and caller', () => {
    expect(decodeCursor(encodeCursor(key, scope), scope)).toEqual(key);
  });

  it('survives a URL, whatever is in its key', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), fc.array(fc.string()), (any, parts) => {
        const cursor = encodeCursor(any, parts);

        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(cursor, parts)).toEqual(JSON.parse(JSON.stringify(any)));
      }),
    );
  });

  it.each([
    { name: 'another caller', other: ['bids', 'auc_1', 'usr_2', undefined, 20] },
    { name: 'another query', other: ['bids', 'auc_2', 'usr_1', undefined, 20] },
    { name: 'a scope with less in it', other: ['bids', 'auc_1', 'usr_1', undefined] },
    { name: 'parts that only look alike', other: ['bidsauc_1', 'usr_1', undefined, 20] },
  ])('is refused to $name', ({ other }) => {
    expect(() => decodeCursor(encodeCursor(key, scope), other)).toThrow(new CursorInvalidError('The cursor belongs to another list.'));
  });

  const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each(['', 'x', '%%%', 'null', text(null), text({}), text([]), text(['a']), text([1, 2]), text(['a', '{}']), text(['a', 'not json'])])(
    'is refused when it is none: %j',
    (cursor) => {
      expect(() => decodeCursor(cursor, scope)).toThrow(CursorInvalidError);
    },
  );

  it('cannot be altered: its key is sealed', () => {
    const [seal] = JSON.parse(Buffer.from(encodeCursor(key, scope), 'base64url').toString('utf8'));

    expect(() => decodeCursor(text([seal, JSON.stringify({ ...key, pk: 'AUCTION#2' })]), scope)).toThrow(CursorInvalidError);
  });
});
