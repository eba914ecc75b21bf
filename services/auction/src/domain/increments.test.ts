import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { increment, largestPriceWithin, minimum, reachOf } from './increments';

const thresholds = [100, 500, 2_500, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000];
const around = [-3, -2, -1, 0, 1, 2, 3];
/** Every boundary of the ladder and of what it leads to, three to each side. */
const edges = [0, ...thresholds.flatMap((at) => [at, minimum('classic', at - 1), minimum('classic', at)])]
  .flatMap((at) => around.map((by) => at + by))
  .filter((at) => at >= 0);

const search = (amount: number): number => {
  for (let price = amount; price >= 0; price -= 1) if (minimum('classic', price) <= amount) return price;
  return -1;
};

describe('the classic ladder', () => {
  it.each([
    [0, 5],
    [99, 5],
    [100, 25],
    [499, 25],
    [500, 50],
    [2_499, 50],
    [2_500, 100],
    [9_999, 100],
    [10_000, 250],
    [24_999, 250],
    [25_000, 500],
    [49_999, 500],
    [50_000, 1_000],
    [99_999, 1_000],
    [100_000, 2_500],
    [249_999, 2_500],
    [250_000, 5_000],
    [499_999, 5_000],
    [500_000, 10_000],
    [90_000_000, 10_000],
  ])('steps from %i by %i', (price, step) => {
    expect(increment('classic', price)).toBe(step);
  });

  it('asks for a strictly higher minimum at each higher price', () => {
    for (const price of edges) expect(minimum('classic', price + 1)).toBeGreaterThan(minimum('classic', price));
  });

  it('refuses a price below zero', () => {
    expect(() => increment('classic', -1)).toThrow(RangeError);
  });
});

describe('largestPriceWithin', () => {
  it.each(edges)('is the inverse of the minimum at %i', (amount) => {
    expect(largestPriceWithin('classic', amount)).toBe(search(amount));
  });

  it('is the inverse of the minimum anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 100_000_000_000 }), (amount) => {
        const price = largestPriceWithin('classic', amount);
        expect(minimum('classic', price)).toBeLessThanOrEqual(amount);
        expect(minimum('classic', price + 1)).toBeGreaterThan(amount);
      }),
    );
  });
});

describe('reachOf', () => {
  it.each(edges)('tells at %i exactly which prices and which runners-up are within reach', (amount) => {
    const { price, runnerUp } = reachOf('classic', amount);
    for (const by of around) {
      const other = Math.max(0, price + by);
      expect(other <= price).toBe(minimum('classic', other) <= amount);
      const second = Math.max(0, runnerUp + by);
      expect(second <= runnerUp).toBe(minimum('classic', minimum('classic', second)) <= amount);
    }
  });
});
