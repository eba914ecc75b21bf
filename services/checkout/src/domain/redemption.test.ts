import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsEarnedBy, totalOf } from './redemption';

describe('totalOf', () => {
  it.each([
    { name: 'none', price: 12_500, wanted: 0, total: 12_500, points: 0 },
    { name: 'some', price: 12_500, wanted: 500, total: 12_000, points: 500 },
    { name: 'as many as it costs', price: 500, wanted: 500, total: 0, points: 500 },
    { name: 'no more than it costs', price: 500, wanted: 9_000, total: 0, points: 500 },
    { name: 'so many that the rest can be charged', price: 500, wanted: 480, total: 50, points: 450 },
    { name: 'none of a price that leaves nothing to charge', price: 40, wanted: 30, total: 40, points: 0 },
  ])('takes $name', ({ price, wanted, total, points }) => {
    expect(totalOf(price, wanted)).toEqual({ total, points });
  });

  it('B-CHK-5: covers the price exactly, with no more points than wanted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 1_100 }), (price, wanted) => {
        const { total, points } = totalOf(price, wanted);
        expect(total + points).toBe(price);
        expect(points).toBeLessThanOrEqual(wanted);
        expect(points).toBeGreaterThanOrEqual(0);
        if (price >= 50 && total > 0) expect(total).toBeGreaterThanOrEqual(50);
      }),
    );
  });
});

it.each([
  [0, 0],
  [99, 0],
  [100, 1],
  [12_550, 125],
])('a total of %d earns %d points', (total, points) => {
  expect(pointsEarnedBy(total)).toBe(points);
});
