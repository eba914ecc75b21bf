import { beforeEach, expect, it } from 'vitest';
import { entryFor } from '../../src/domain/bookings';
import type { Order } from '../../src/domain/order';
import { complete, type Payout, payoutOf, prepare, refuse, type SendingPayout, transferEntry } from '../../src/domain/payout';
import { payOut } from '../../src/domain/settlement';
import type { Ledger, PayoutAccounts, Payouts } from '../../src/use-cases/payout-ports';
import type { Orders } from '../../src/use-cases/ports';
import { anOrder, aPaidOrder } from '../builders/order';

export type PayoutStoreUnderTest = {
  readonly orders: Pick<Orders, 'open' | 'save'>;
  readonly payouts: Payouts;
  readonly ledger: Ledger;
  readonly accounts: PayoutAccounts;
  readonly balance: (account: string) => Promise<number>;
};

/** What every store of payouts and their accounts does: the fake of the unit tests and the table are held to the same. */
export const behavesLikeAPayoutStore = (start: () => PayoutStoreUnderTest): void => {
  let under: PayoutStoreUnderTest;
  let order: Order;
  let count = 0;
  const account = { accountId: 'acct_1', revision: 1 };
  const share = 11_220;

  beforeEach(async () => {
    under = start();
    count += 1;
    const ulid = `01JD8Z00000000000000000P${String(count).padStart(2, '0')}`;
    const ids = { orderId: `ord_${ulid}`, auctionId: `auc_${ulid}`, sellerId: `usr_p${count}` };
    await under.orders.open(anOrder({ ...ids, revision: 1 }));
    const paid = aPaidOrder({ ...ids, revision: 2 });
    await under.orders.save(paid, { entry: entryFor(paid, 'charge') });
    order = payOut(paid);
    await under.orders.save(order, { entry: entryFor(order, 'payout') });
  });

  const waiting = async (): Promise<Payout> => {
    const payout = payoutOf({ ...order, status: 'completed' }, await under.ledger.entriesOf(order.orderId));
    if (!payout) throw new Error('Nothing is owed.');
    return payout;
  };
  const sending = async (): Promise<SendingPayout> => prepare(await waiting(), account) as SendingPayout;
  const read = () => under.payouts.get(order.sellerId, order.orderId);
  const unsent = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const page of under.payouts.unsent(order.sellerId)) found.push(...page.map(({ orderId }) => orderId));
    return found;
  };
  const changed = { name: 'PayoutChangedError' };

  it('knows what was entered for an order, and nothing of others', async () => {
    expect((await under.ledger.entriesOf(order.orderId)).map(({ key }) => key).toSorted()).toEqual(
      ['charge', 'payout'].map((step) => `${order.orderId}-1-${step}`),
    );
    expect(await under.ledger.entriesOf('ord_none')).toEqual([]);
    expect((await waiting()).amount).toBe(share);
  });

  it('stores one of several changes of the same revision', async () => {
    expect(await read()).toBeUndefined();
    await under.payouts.save(await waiting());
    await expect(under.payouts.save(await waiting())).rejects.toMatchObject(changed);
    const next = await sending();
    const saved = await Promise.allSettled([under.payouts.save(next), under.payouts.save(next)]);

    expect(saved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(saved.find(({ status }) => status === 'rejected')).toMatchObject({ reason: changed });
    expect(await read()).toEqual(next);
  });

  it('stores the first that comes, at whichever revision it begins', async () => {
    await under.payouts.save(await sending());
    await expect(under.payouts.save(await waiting())).rejects.toMatchObject(changed);
    expect(await read()).toMatchObject({ status: 'sending', account, attempt: 1 });
  });

  it('enters a transfer together with the change, once', async () => {
    const payable = `seller:${order.sellerId}:payable`;
    const [before, next] = [await under.balance('provider:cash'), await sending()];
    await under.payouts.save(next);
    expect(await under.balance(payable)).toBe(-share);
    const sent = complete(next, 'tr_1');
    const saved = await Promise.allSettled([
      under.payouts.save(sent, transferEntry(sent)),
      under.payouts.save(complete(next, 'tr_2'), transferEntry(sent)),
    ]);

    expect(saved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(under.payouts.save({ ...sent, revision: sent.revision + 1 }, transferEntry(sent))).rejects.toMatchObject(changed);
    expect([await under.balance(payable), (await under.balance('provider:cash')) - before]).toEqual([0, -share]);
    expect(await read()).toMatchObject({ status: 'sent', revision: sent.revision });
  });

  it('finds what is not sent, of one seller', async () => {
    expect(await unsent()).toEqual([]);
    await under.payouts.save(await waiting());
    const others = ['X', 'Y', 'Z'].map((letter) => `${order.orderId.slice(0, -1)}${letter}`);
    for (const orderId of others) await under.payouts.save({ ...(await waiting()), orderId });
    expect((await unsent()).toSorted()).toEqual([order.orderId, ...others].toSorted());
    const next = await sending();
    await under.payouts.save(next);
    await under.payouts.save({ ...refuse({ ...next, orderId: others[0] ?? '' }), revision: 2 });
    await under.payouts.save(complete(next, 'tr_1'));

    expect((await unsent()).toSorted()).toEqual(others);
  });

  it('gives an account another revision each time that it is set', async () => {
    const { sellerId } = order;
    const change = { sellerId, accountId: 'acct_1', correlationId: 'req-1' };
    expect(await under.accounts.get(sellerId)).toBeUndefined();
    await under.accounts.set(change);
    expect(await under.accounts.get(sellerId)).toEqual({ accountId: 'acct_1', revision: 1 });
    await under.accounts.set(change);
    await under.accounts.set({ ...change, accountId: 'acct_2' });
    expect(await under.accounts.get(sellerId)).toEqual({ accountId: 'acct_2', revision: 3 });
  });

  it('keeps an answer with the account, or neither', async () => {
    const { sellerId } = order;
    const change = { sellerId, accountId: 'acct_1', correlationId: 'req-1' };
    const request = { callerId: sellerId, key: 'key-1', fingerprint: 'print' };
    await under.accounts.set(change, { request, answer: '{"a": 1}' });

    expect(await under.accounts.findAnswer(request)).toBe('{"a": 1}');
    await expect(under.accounts.findAnswer({ ...request, fingerprint: 'other' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await expect(under.accounts.set({ ...change, accountId: 'acct_2' }, { request, answer: 'no' })).rejects.toMatchObject({
      name: 'PayoutAccountChangedError',
    });
    expect(await under.accounts.get(sellerId)).toMatchObject({ accountId: 'acct_1' });
  });
};
