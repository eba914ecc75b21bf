import { expect, it } from 'vitest';
import { digest } from './digest';
import { idPattern } from './id';

it('gives the same text for the same parts, in the form of an id', () => {
  expect(digest('usr_1', 'key')).toBe(digest('usr_1', 'key'));
  expect(`bid_${digest('usr_1', 'key')}`).toMatch(idPattern('bid'));
});

it('keeps parts apart', () => {
  expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
});

it('spells 128 bits of SHA-256 in base 32, like any other implementation would', () => {
  const hex = 'e3b0c44298fc1c149afbf4c8996fb924';
  const value = BigInt(`0x${hex}`);
  const spelled = Array.from(
    { length: 26 },
    (_, i) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number((value >> BigInt(5 * (25 - i))) & 31n)],
  ).join('');

  expect(digest('')).toBe(spelled);
});
