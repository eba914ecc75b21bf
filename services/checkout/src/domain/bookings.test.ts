import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPaidOrder } from '../../tests/builders/order';
import { entryFor } from './bookings';
import { type Entry, entryOf } from './ledger';
import type { Booking } from './order';
import { totalOf } from './redemption';

const balancesOf = (entries: readonly Entry[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const { account, amount } of entries.flatMap(({ lines }) => lines)) sums[account] = (sums[account] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
};
const sum = (balances: Readonly<Record<string, number>>): number => Object.values(balances).reduce((all, amount) => all + amount, 0);

describe('an order in the ledger', () => {
  it('owes the seller the price when it is charged, and the price without commission when it is paid out', () => {
    const order = aPaidOrder();
    const [charge, payout] = [entryFor(order, 'charge'), entryFor(order, 'payout')];

    expect(balancesOf([charge])).toEqual({ 'provider:cash': 12_000, 'platform:points': 500, 'seller:usr_1:payable': -12_500 });
    expect(balancesOf([charge, payout])).toMatchObject({ 'seller:usr_1:payable': -11_220, 'platform:commission': -1_280 });
    expect(charge.key).toBe(`${order.orderId}-1-charge`);
  });

  it('leaves no line of nothing', () => {
    expect(entryFor(aPaidOrder({ total: 12_500, points: 0 }), 'charge').lines.map(({ account }) => account)).toEqual([
      'provider:cash',
      'seller:usr_1:payable',
    ]);
  });

  it('balances whatever was sold and paid how, and is nothing once it is taken back', () => {
    const bookings = fc.constantFrom<readonly Booking[]>(['charge'], ['charge', 'payout']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.nat(10_000), bookings, (price, wanted, booked) => {
        const order = aPaidOrder({ price, ...totalOf(price, wanted), booked });
        const entries = booked.map((booking) => entryFor(order, booking));
        for (const entry of entries) expect(sum(balancesOf([entry]))).toBe(0);
        expect(balancesOf([...entries, entryFor(order, 'reversal')])).toEqual({});
      }),
    );
  });

  it.each([
    { name: 'does not balance', lines: [{ account: 'provider:cash', amount: 1 }] },
    {
      name: 'is no integer',
      lines: [
        { account: 'provider:cash', amount: 0.5 },
        { account: 'platform:tax', amount: -0.5 },
      ],
    },
  ])('refuses an entry that $name', ({ lines }) => {
    expect(() => entryOf({ key: 'k', orderId: 'ord_1', currency: 'USD', lines })).toThrow('does not balance');
  });
});
