import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { hideFor, messagesIn, sendTo, untilQuiet } from './engines';
import { anOrderOf, codeOf, patient, payable, subjectsTo, trial, visa } from './orders';
import { somebody, thePlatform } from './people';
import { behave, misbehave, transfersFor } from './providers';

const queue = 'ecom-checkout-local-payouts';
const visibilitySeconds = 270;
const price = 60_000;
const share = price - 6_030;

let platform: Platform;
beforeAll(async () => {
  platform = await thePlatform();
});
afterEach(async () => {
  await behave();
  await hideFor(queue, visibilitySeconds);
});

const anAccount = (): string => `acct_${randomUUID().replaceAll('-', '')}`;
const setAccount = ({ accessToken }: Account, accountId: string, key?: string) =>
  platform.orders.setPayoutAccount(accessToken, accountId, key);

const aSeller = () => somebody(platform, ['buyers', 'sellers']);
const aSale = async (by?: Account) => {
  const seller = by ?? (await aSeller());
  const order = await anOrderOf(platform, { seller, buyer: await somebody(platform), price });
  const { orderId, pay, statusOf } = order;

  return {
    ...order,
    payout: async () => (await platform.orders.read(seller.accessToken, orderId)).payout,
    statusOfPayout: async () => (await platform.orders.read(seller.accessToken, orderId)).payout?.status,
    complete: async () => {
      await pay(visa);
      await expect.poll(statusOf, patient).toBe('completed');
    },
  };
};

const expectPaidOnce = async ({ seller, orderId }: { seller: Account; orderId: string }, destination: string): Promise<void> => {
  expect(await transfersFor(orderId)).toEqual([{ amount: share, currency: 'usd', destination }]);
  expect([await payable(seller), await trial()]).toEqual([0, 0]);
};

describe('a seller gets their share', () => {
  it('at once, when the account is there before the order is complete', async () => {
    const sale = await aSale();
    const accountId = anAccount();
    expect(await setAccount(sale.seller, accountId)).toEqual({ accountId });
    expect(await sale.payout()).toBeUndefined();
    await sale.complete();

    await expect.poll(sale.payout, patient).toEqual({ status: 'sent', amount: share });
    await expectPaidOnce(sale, accountId);
    expect((await sale.read()).payout).toBeUndefined();
    await expect.poll(() => subjectsTo(platform, sale.seller), patient).toContain('Your money is on its way: A brass sextant');
    expect(await subjectsTo(platform, sale.seller)).not.toContain('Your money waits: A brass sextant');
  });

  it('once there is an account, when there was none; asking again pays nothing again', async () => {
    const sale = await aSale();
    const { accessToken } = sale.seller;
    await sale.complete();
    await expect.poll(sale.payout, patient).toEqual({ status: 'waiting', amount: share });
    await expect.poll(() => subjectsTo(platform, sale.seller), patient).toContain('Your money waits: A brass sextant');
    expect([await payable(sale.seller), await transfersFor(sale.orderId)]).toEqual([-share, []]);
    expect(await codeOf(platform.orders.payoutAccount(accessToken))).toBe('CHECKOUT_PAYOUT_ACCOUNT_NOT_FOUND');

    const [first, second, key] = [anAccount(), anAccount(), randomUUID()];
    await Promise.all([setAccount(sale.seller, first, key), setAccount(sale.seller, first, key)]);
    await expect.poll(sale.statusOfPayout, patient).toBe('sent');
    await expectPaidOnce(sale, first);

    await setAccount(sale.seller, second);
    expect(await setAccount(sale.seller, first, key)).toEqual({ accountId: first });
    expect(await codeOf(setAccount(sale.seller, second, key))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await platform.orders.payoutAccount(accessToken)).toEqual({ accountId: second });
    for (const correlationId of ['again', 'and-again']) await sendTo(queue, JSON.stringify({ orderId: sale.orderId, correlationId }));
    await untilQuiet();
    await expectPaidOnce(sale, first);
  });

  it('once, when the provider’s answer is lost', async () => {
    const sale = await aSale();
    const accountId = anAccount();
    await setAccount(sale.seller, accountId);
    await hideFor(queue, 2);
    await misbehave('lost-answer', '/v1/transfers', 2);
    await sale.complete();

    await expect.poll(sale.statusOfPayout, patient).toBe('sent');
    await expectPaidOnce(sale, accountId);
  });

  it('when another account takes the place of one that the provider refuses', async () => {
    const sale = await aSale();
    await setAccount(sale.seller, `acct_restricted${randomUUID().slice(0, 8)}`);
    await sale.complete();
    await expect.poll(sale.payout, patient).toEqual({ status: 'refused', amount: share });
    await expect.poll(() => subjectsTo(platform, sale.seller), patient).toContain('Your account was refused: A brass sextant');
    expect([await payable(sale.seller), await transfersFor(sale.orderId)]).toEqual([-share, []]);

    const accountId = anAccount();
    await setAccount(sale.seller, accountId);
    await expect.poll(sale.statusOfPayout, patient).toBe('sent');
    await expectPaidOnce(sale, accountId);
    expect(await messagesIn(`${queue}-dlq`)).toEqual([]);
  });

  it('for everything that waits, and for nothing of others', async () => {
    const seller = await aSeller();
    const sales = [await aSale(seller), await aSale(seller), await aSale(seller)];
    const other = await aSale();
    for (const sale of [...sales, other]) await sale.complete();
    for (const sale of [...sales, other]) await expect.poll(sale.statusOfPayout, patient).toBe('waiting');

    const accountId = anAccount();
    await setAccount(seller, accountId);
    for (const sale of sales) await expect.poll(sale.statusOfPayout, patient).toBe('sent');
    for (const sale of sales) await expectPaidOnce(sale, accountId);
    expect(await other.statusOfPayout()).toBe('waiting');
  });
});

describe('what is refused', () => {
  it('an account that is none, and anybody who does not sell', async () => {
    const [seller, buyer] = [await aSeller(), await somebody(platform)];
    for (const accountId of ['', 'acct_', 'usr_1', 'acct_1; drop', `acct_${'a'.repeat(65)}`, 7, null])
      expect(await codeOf(setAccount(seller, accountId as string))).toBe('REQUEST_INVALID');
    expect(await codeOf(setAccount(buyer, anAccount()))).toBe('FORBIDDEN');
    expect(await codeOf(platform.orders.payoutAccount(buyer.accessToken))).toBe('FORBIDDEN');
    expect(await codeOf(platform.orders.payoutAccount(seller.accessToken))).toBe('CHECKOUT_PAYOUT_ACCOUNT_NOT_FOUND');
  });

  it('a payout of an order that is not complete, or is none, whoever asks for it', async () => {
    const sale = await aSale();
    await setAccount(sale.seller, anAccount());
    for (const orderId of [sale.orderId, 'ord_01JD8Z00000000000000000000'])
      await sendTo(queue, JSON.stringify({ orderId, correlationId: 'too-early' }));
    await untilQuiet();

    expect([await sale.payout(), await transfersFor(sale.orderId)]).toEqual([undefined, []]);
  });
});
