import { currencies } from '@ecom/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCompletedOrder } from '../../tests/builders/order';
import { entryFor } from './bookings';
import { commissionRules, splitOf } from './commission';
import type { Entry } from './ledger';
import type { Order } from './order';
import { complete, payoutOf, prepare, refuse, type SendingPayout, transferEntry, transferKey } from './payout';
import { payoutNoticesOf } from './payout-notices';
import { totalOf } from './redemption';

const booked = (order: Order): readonly Entry[] => order.booked.map((booking) => entryFor(order, booking));
const sumOf = (entries: readonly Entry[], isOurs: (account: string) => boolean = () => true): number =>
  entries.flatMap(({ lines }) => lines).reduce((sum, { account, amount }) => sum + (isOurs(account) ? amount : 0), 0);
const payoutFor = (order: Order) => payoutOf(order, booked(order));

const order = aCompletedOrder();
const account = { accountId: 'acct_1', revision: 1 };
const waiting = payoutFor(order) ?? expect.unreachable();
const sending = prepare(waiting, account) as SendingPayout;

describe('what is owed', () => {
  it.each([
    { currency: 'USD', price: 12_500, amount: 11_220 },
    { currency: 'EUR', price: 12_500, amount: 10_964 },
    { currency: 'GBP', price: 12_500, amount: 10_970 },
    { currency: 'USD', price: 51, amount: 1 },
    { currency: 'EUR', price: 10_000_000, amount: 9_910_000 },
  ] as const)('of $price $currency is the price without commission and tax: $amount', ({ currency, price, amount }) => {
    const { commission, tax } = splitOf(price, commissionRules[currency]);

    expect(payoutFor(aCompletedOrder({ currency, price, ...totalOf(price, 0) }))).toMatchObject({ amount, currency, status: 'waiting' });
    expect(price - commission - tax).toBe(amount);
  });

  it('is what the ledger says, whatever has become of the rules since', () => {
    const other = entryFor({ ...order, price: 20_000, total: 20_000, points: 0, booked: [] }, 'charge');
    expect(payoutOf(order, [other])).toMatchObject({ amount: 20_000 });
  });

  it('is nothing of a price that the platform takes whole, and of an order that is not completed', () => {
    expect(payoutFor(aCompletedOrder({ price: 50, ...totalOf(50, 0) }))).toBeUndefined();
    expect(payoutFor({ ...order, status: 'paid' })).toBeUndefined();
    expect(payoutOf(order, [])).toBeUndefined();
  });

  it('is nothing once it was sent, and all accounts balance, whatever was sold and paid how', () => {
    const price = fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 100_000_000 }));
    fc.assert(
      fc.property(price, fc.nat(10_000), fc.constantFrom(...currencies), (of, wanted, currency) => {
        const sold = aCompletedOrder({ price: of, currency, ...totalOf(of, wanted) });
        const payout = payoutFor(sold);
        const entries = [...booked(sold), ...(payout ? [transferEntry(payout)] : [])];

        expect(sumOf(entries)).toBe(0);
        expect(sumOf(entries, (name) => name.startsWith('seller:'))).toBe(0);
        for (const entry of entries) expect(sumOf([entry])).toBe(0);
      }),
    );
  });
});

describe('a payout', () => {
  it('begins with an account, and stays as it is without', () => {
    expect(prepare(waiting, undefined)).toBe(waiting);
    expect(sending).toMatchObject({ status: 'sending', account, attempt: 1, revision: 2 });
  });

  it('that is being sent, or was, does not care for another account', () => {
    const other = { accountId: 'acct_2', revision: 2 };
    const sent = complete(sending, 'tr_1');
    expect(prepare(sending, other)).toBe(sending);
    expect(prepare(sent, other)).toBe(sent);
  });

  it('that was refused begins again when the account was set again, under another key', () => {
    const refused = refuse(sending);
    expect(prepare(refused, account)).toBe(refused);
    const again = prepare(refused, { ...account, revision: 2 }) as SendingPayout;

    expect(again).toMatchObject({ status: 'sending', attempt: 2, revision: 4 });
    expect([sending, again].map(transferKey)).toEqual([1, 2].map((attempt) => `${order.orderId}-transfer-${attempt}`));
    expect(transferEntry(again)).toEqual(transferEntry(sending));
  });

  it('tells its seller each change once, and never the account', () => {
    const refused = refuse(sending);
    const sent = complete(sending, 'tr_1');
    const told = [payoutNoticesOf(undefined, waiting), payoutNoticesOf(sending, refused), payoutNoticesOf(sending, sent)].flat();

    expect(told.map(({ template, userId }) => [template, userId])).toEqual(
      ['payout-waiting', 'payout-refused', 'payout-sent'].map((template) => [template, 'usr_1']),
    );
    expect(payoutNoticesOf(waiting, sending)).toEqual([]);
    expect(payoutNoticesOf(waiting, { ...waiting })).toEqual([]);
    expect(JSON.stringify(told)).not.toContain('acct_');
  });
});
