import { describe, expect, it } from 'vitest';
import { byteRangeOf } from './byte-range';

const size = 100;

describe('a range', () => {
  it.each([
    ['bytes=0-9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=90-1000', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-1000', { first: 0, last: 99 }],
    ['BYTES= 5-5 ', { first: 5, last: 5 }],
  ])('%s asks for bytes that there are', (header, expected) => {
    expect(byteRangeOf(header, size)).toEqual(expected);
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s asks for bytes that there are not', (header) => {
    expect(byteRangeOf(header, size)).toBe('unsatisfiable');
  });

  it.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=9-0', 'bytes=0-1,5-6', 'lines=0-1', 'bytes=a-b', '0-9'])(
    '%j asks for none',
    (header) => {
      expect(byteRangeOf(header, size)).toBeUndefined();
    },
  );

  it('of nothing is never there', () => {
    expect([byteRangeOf('bytes=0-', 0), byteRangeOf('bytes=-1', 0)]).toEqual(['unsatisfiable', 'unsatisfiable']);
  });
});
