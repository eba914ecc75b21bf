import { currencies } from '@ecom/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commissionRules, splitOf } from './commission';

const rule = { rate: 1_000, fixed: 30, minimum: 50, maximum: 75_000, taxRate: 2_000 };

describe('splitOf', () => {
  it.each([
    { name: 'rate and fixed part', price: 10_000, split: { commission: 1_030, tax: 206, seller: 8_764 } },
    { name: 'at least the minimum', price: 100, split: { commission: 50, tax: 10, seller: 40 } },
    { name: 'at most the maximum', price: 10_000_000, split: { commission: 75_000, tax: 15_000, seller: 9_910_000 } },
    { name: 'never more than there is', price: 40, split: { commission: 40, tax: 0, seller: 0 } },
    { name: 'half a unit upwards', price: 10_005, split: { commission: 1_031, tax: 206, seller: 8_768 } },
    { name: 'nothing of nothing', price: 0, split: { commission: 0, tax: 0, seller: 0 } },
  ])('takes $name', ({ price, split }) => {
    expect(splitOf(price, rule)).toEqual(split);
  });

  it('B-CHK-15: loses nothing, in integers, and leaves no seller in debt', () => {
    const price = fc.oneof(
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 740_000, max: 760_000 }),
      fc.integer({ min: 0, max: 100_000_000_000 }),
    );
    fc.assert(
      fc.property(price, fc.constantFrom(...currencies), (amount, currency) => {
        const { commission, tax, seller } = splitOf(amount, commissionRules[currency]);
        expect(commission + tax + seller).toBe(amount);
        for (const part of [commission, tax, seller]) expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
        expect(commission).toBeLessThanOrEqual(commissionRules[currency].maximum);
      }),
    );
  });
});
