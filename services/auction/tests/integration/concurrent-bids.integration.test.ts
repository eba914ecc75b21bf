import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublishedAuction } from '../../src/domain/auction';
import { effectiveEnd, minimumBid, price } from '../../src/domain/bidding-price';
import { consequencesOf } from '../../src/domain/stream-changes';
import { anOpenAuction, opensAt } from '../builders/auction';
import { aCommand, aProcess } from '../builders/bidders';
import { seeded } from '../builders/random';
import type { BidStoreHarness, Change } from '../fakes/in-memory-bids';
import { localBids } from '../fakes/local-bids';
import { oracle } from '../fakes/oracle';

let local: DynamoLocal;
let bids: BidStoreHarness;
beforeAll(async () => {
  local = await startDynamoLocal();
  bids = await localBids(local.endpoint, 'bids');
}, 60_000);
afterAll(async () => {
  await bids.stop();
  await local.stop();
});

/** `count` bids by 16 clients at once; answers and refusals both count as decided. */
const storm = async (auctionId: string, count: number, amountOf: (turn: number) => number): Promise<number> => {
  let turn = 0;
  let decided = 0;
  const client = async (index: number): Promise<void> => {
    const { placeBid } = aProcess(bids.store);
    while (turn < count) {
      const amount = amountOf(turn);
      turn += 1;
      await placeBid(aCommand({ auctionId, bidderId: `usr_${index}`, amount })).catch((refusal: Error & { code?: string }) => {
        if (!refusal.code?.startsWith('AUCTION_BID_TOO_LOW') && refusal.code !== 'AUCTION_MAXIMUM_NOT_RAISED') throw refusal;
      });
      decided += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, index) => client(index)));
  return decided;
};

const changesOf = async (auctionId: string): Promise<readonly Change[]> =>
  (await bids.changes()).filter(({ after }) => after.id === auctionId);

/** Every accepted bid, told to the oracle in the order of commits, leads to the state that the table has. */
const expectSerial = (auction: PublishedAuction, changes: readonly Change[]): void => {
  const told = oracle(auction);
  for (const { after } of changes) {
    const { bidderId = '', amount = 0, at = 0 } = after.lastBid ?? {};
    expect(told.bid(bidderId, amount, at)).toEqual({ ok: true });
    const { price: paid, end, count, leader, leaderMax, minimum } = told.look();
    expect([price(after), effectiveEnd(after), after.bidCount, after.leaderId, after.leaderMax, minimumBid(after)]).toEqual([
      paid,
      end,
      count,
      leader,
      leaderMax,
      minimum,
    ]);
  }
};

it('B-AUC-1: 200 concurrent bids leave one leader, a price that never falls and no gap in seq', async () => {
  const auction = anOpenAuction({ id: 'auc_storm' });
  await bids.put(auction);
  const random = seeded(1);
  const amounts = Array.from({ length: 200 }, () => 1_000 + Math.floor(random() * 100_000));

  expect(await storm(auction.id, 200, (turn) => amounts[turn] ?? 0)).toBe(200);

  const changes = await changesOf(auction.id);
  expect(changes.map(({ after }) => after.seq)).toEqual(changes.map((_, index) => auction.seq + 1 + index));
  expect(changes.every(({ before, after }) => before.status === 'published' && price(after) >= price(before))).toBe(true);
  const end = changes.at(-1)?.after as PublishedAuction;
  expect(amounts.every((amount) => amount <= end.leaderMax || amount < minimumBid(end))).toBe(true);
  expectSerial(auction, changes);
});

it('B-AUC-11: each of those bids has a line in the history', async () => {
  const changes = await changesOf('auc_storm');
  const lines = changes.map(({ before, after }) => consequencesOf(before, after)?.bid?.history.seq);

  expect(lines).toEqual(changes.map(({ after }) => after.seq));
});

it('B-AUC-1: 200 concurrent bids that each top the last strictly raise the price', async () => {
  const auction = anOpenAuction({ id: 'auc_ladder' });
  await bids.put(auction);
  await storm(auction.id, 200, (turn) => 1_000 + turn * 10_000);

  const prices = (await changesOf(auction.id)).filter(({ after }) => after.lastBid?.form !== 'raise').map(({ after }) => price(after));
  expect(prices.length).toBeGreaterThan(10);
  expect(prices.every((paid, index) => index === 0 || paid > (prices[index - 1] ?? 0))).toBe(true);
});

it.each(Array.from({ length: 10 }, (_, seed) => seed + 2))(
  'random bids of 16 concurrent clients are what a serial oracle says in commit order (seed %i)',
  async (seed) => {
    const random = seeded(seed);
    const openingPrice = 1 + Math.floor(random() * 5_000);
    const auction = anOpenAuction({
      id: `auc_random_${seed}`,
      openingPrice,
      reservePrice: random() < 0.5 ? 0 : openingPrice + Math.floor(random() * 20_000),
      endsAt: opensAt + 1_000,
    });
    await bids.put(auction);
    await storm(auction.id, 120, () => openingPrice + Math.floor(random() * 40_000));

    expectSerial(auction, await changesOf(auction.id));
  },
);
