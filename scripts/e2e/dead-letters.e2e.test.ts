import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../platform-client/platform';
import { call, empty, messagesIn, putRow, rowsOf, status, untilQuiet } from './engines';
import { anOpenAuction, thePlatform } from './people';
import { inMinutes, jumpTo, returnToNow, standAt } from './time';

let platform: Platform;
beforeAll(async () => {
  platform = await thePlatform();
});

const queues = {
  auction: 'ecom-auction-local-relay-dlq',
  sales: 'ecom-auction-local-relay-sales-dlq',
  checkout: 'ecom-checkout-local-relay-dlq',
  payouts: 'ecom-checkout-local-payout-relay-dlq',
  identity: 'ecom-identity-local-relay-dlq',
  realtime: 'ecom-realtime-local-activity-dlq',
  reputation: 'ecom-reputation-local-relay-dlq',
  sweep: 'ecom-auction-local-sweep-dlq',
  reviewSweep: 'ecom-reputation-local-sweep-dlq',
};
afterEach(async () => {
  await Promise.all(Object.values(queues).map(empty));
  await returnToNow(platform);
});

const patience = { timeout: 60_000 };
const countIn = async (queue: string): Promise<number> => (await messagesIn(queue)).length;

const invocationsOf = async (name: string): Promise<number> =>
  (await status()).functions.find((one) => one.name === name)?.invocations ?? 0;

/** Rows as no code of ours writes them: they lack nearly everything. */
const poison = {
  auction: (id: string) => ({ pk: `AUCTION#auc_${id}`, sk: 'STATE', id: `auc_${id}`, status: 'published', seq: 1 }),
  sales: (id: string) => ({
    pk: `AUCTION#auc_${id}`,
    sk: 'SALE',
    auctionId: `auc_${id}`,
    status: 'offering',
    offer: { offerId: `off_${id}` },
  }),
  // No execution may have such a name.
  checkout: (id: string) => ({ pk: `ORDER#ord ${id}`, sk: 'STATE', orderId: `ord ${id}`, status: 'awaiting_payment' }),
  identity: (id: string) => ({ pk: `USER#usr_${id}`, sk: 'PROFILE', userId: `usr_${id}` }),
  reputation: (id: string) => ({ pk: `ORDER#ord_${id}`, sk: 'REVIEWS', orderId: `ord_${id}` }),
};
/** Sales lie in the table of auctions. */
const putPoison = (kind: keyof typeof poison): Promise<void> => putRow(kind === 'sales' ? 'auction' : kind, poison[kind](randomUUID()));
/** A payout whose request no queue takes, and an account that asks for it. */
const putPayoutPoison = async (): Promise<void> => {
  const [sellerId, orderId] = [`usr_${randomUUID()}`, 'ord_\uffff'];
  const pk = `SELLER#${sellerId}`;
  await putRow('checkout', { pk, sk: `PAYOUT#${orderId}`, sellerId, orderId, status: 'sending' });
  await putRow('checkout', { pk, sk: 'ACCOUNT', sellerId, accountId: 'acct_1', revision: 1, correlationId: 'poison' });
};

describe('what fails for good', () => {
  it('B-ALL-14: a record that no consumer can read ends in its dead-letter queue', async () => {
    await putPoison('auction');
    await putPoison('sales');
    await putPoison('checkout');
    await putPoison('identity');
    await putPoison('reputation');
    await putPayoutPoison();
    const record = {
      StreamName: 'ecom-platform-local-activity',
      PartitionKey: 'broken-on-purpose',
      Data: Buffer.from('{}').toString('base64'),
    };
    await call('kinesis', 'Kinesis_20131202.PutRecord', record);

    for (const queue of [
      queues.auction,
      queues.sales,
      queues.checkout,
      queues.payouts,
      queues.identity,
      queues.realtime,
      queues.reputation,
    ]) {
      await expect.poll(() => countIn(queue), patience).toBe(1);
      const [{ body } = { body: '{}' }] = await messagesIn(queue);
      expect(JSON.parse(body)).toMatchObject({ requestContext: { condition: 'RetryAttemptsExhausted' } });
    }
  });

  it('what waited behind a record that failed is done late, and done: too late for a schedule, it goes straight to the queues', async () => {
    const runs = await invocationsOf('ecom-auction-local-relay');
    await putPoison('auction');
    await expect.poll(() => invocationsOf('ecom-auction-local-relay'), patience).toBeGreaterThan(runs);
    const noSoftClose = { softClose: { windowSeconds: 0, maxExtensionSeconds: 0 } };
    const endsAt = inMinutes(5);
    const end = Date.parse(endsAt);
    const ending = await anOpenAuction(platform, { ...noSoftClose, endsAt });
    const starting = await anOpenAuction(platform, { startsAt: new Date(end + 500).toISOString(), endsAt: inMinutes(60) });
    await standAt(platform, end - 1_000);
    await expect.poll(() => countIn(queues.auction), patience).toBe(1);
    await jumpTo(platform, end - 900);

    await expect.poll(async () => (await platform.auctions.read(ending.auctionId)).state, patience).toBe('closed');
    const open = async () =>
      (await platform.auctions.list({ state: 'open', sort: 'newest', limit: 100 })).items.map((one) => one.auctionId);
    await expect.poll(open, patience).toContain(starting.auctionId);
  });

  it('B-ALL-14: a sweep that cannot hand on what it found ends in its dead-letter queue', async () => {
    const startsAt = inMinutes(30);
    const { auctionId } = await anOpenAuction(platform, { startsAt, endsAt: inMinutes(90) });
    await untilQuiet();
    const listed = (await rowsOf('auction')).find(({ pk, sk }) => pk === `AUCTION#${auctionId}` && sk === 'LISTING');
    // No queue takes this character, and JSON does not escape it.
    const unsendable = { pk: 'AUCTION#\uffff', sk: 'LISTING' };
    await putRow('auction', { ...listed, ...unsendable });
    await jumpTo(platform, inMinutes(2, startsAt));

    await expect.poll(() => countIn(queues.sweep), patience).toBeGreaterThanOrEqual(1);
    // Without the attributes of the index it is not found any more.
    await putRow('auction', unsendable);
  });

  it('B-ALL-14: a sweep of reviews that cannot read one does the others, and ends in its dead-letter queue', async () => {
    const row = { pk: `SUBJECT#usr_${randomUUID()}`, sk: 'UNCOUNTED#2025-01-01T00:00:00.000Z#rev_1', stars: 1 };
    // Longer than any key may be.
    const orderId = `ord_${'0'.repeat(2_100)}`;
    await putRow('reputation', { ...row, orderId, gsi1pk: 'UNCOUNTED#0', gsi1sk: '2025-01-01T00:00:00.000Z#ord' });
    await jumpTo(platform, inMinutes(6));

    await expect.poll(() => countIn(queues.reviewSweep), patience).toBeGreaterThanOrEqual(1);
    // Without the attributes of the index it is not found any more.
    await putRow('reputation', row);
  });
});
