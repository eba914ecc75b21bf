import { randomUUID } from 'node:crypto';
import { ProblemError } from '@ecom/client';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../platform-client/platform';
import { recordedStates } from './auction-stream';
import { anOpenAuction, crowd, somebody, thePlatform } from './people';

let platform: Platform;
beforeAll(async () => {
  platform = await thePlatform();
});

const codeOf = (error: unknown): string => {
  if (error instanceof ProblemError && error.status < 500) return error.code;
  throw error;
};

const allTheHistory = async (auctionId: string) => (await platform.auctions.bids(auctionId)).items;

describe('bidding through the HTTP API', () => {
  it('B-AUC-1: 200 concurrent bids leave one leader, a price that only rises and a gap-free sequence, by the table’s own stream', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const bidders = await crowd(platform, 20);
    // 7,919 is prime to 99,900: two hundred different amounts, in no order.
    const bids = Array.from({ length: 200 }, (_, index) => ({
      bidder: bidders[index % bidders.length],
      amount: 100 + ((index * 7_919) % 99_900),
    }));

    const outcomes = await Promise.all(
      bids.map(async ({ bidder, amount }) => ({
        bidder,
        amount,
        answer: await platform.auctions.bid(bidder?.accessToken ?? '', auctionId, { amount, key: randomUUID() }).catch(codeOf),
      })),
    );

    const accepted = outcomes.flatMap(({ answer, ...bid }) => (typeof answer === 'string' ? [] : [{ ...bid, ...answer }]));
    const refused = outcomes.filter(({ answer }) => typeof answer === 'string');
    const states = await recordedStates(auctionId);
    const bySeq = [...new Map(states.map((state) => [state.seq, state])).values()];
    const final = bySeq.at(-1);
    const winner = accepted.find(({ amount }) => amount === Math.max(...accepted.map((bid) => bid.amount)));
    const { minimumBid } = await platform.auctions.read(auctionId);

    // A leader whose own maximum is higher is told so; everybody else was too low, and still is.
    expect(new Set(refused.map(({ answer }) => answer)).difference(new Set(['AUCTION_BID_TOO_LOW', 'AUCTION_MAXIMUM_NOT_RAISED']))).toEqual(
      new Set(),
    );
    expect(refused.filter(({ amount }) => amount >= minimumBid)).toEqual([]);
    expect(bySeq.map(({ seq }) => seq)).toEqual(Array.from({ length: accepted.length + 1 }, (_, index) => index + 1));
    expect(final).toMatchObject({ leaderId: winner?.bidder?.userId, leaderMax: winner?.amount, bidCount: accepted.length });
    expect(bySeq.every((state, index) => index === 0 || state.leaderMax >= (bySeq[index - 1]?.leaderMax ?? 0))).toBe(true);
    const prices = accepted.toSorted((one, other) => one.seq - other.seq).map(({ price }) => price);
    expect(prices).toEqual(prices.toSorted((one, other) => one - other));
  });

  it('B-AUC-2, B-AUC-4: refuses the seller, a bid below the minimum and amounts that are none', async () => {
    const { auctionId, seller } = await anOpenAuction(platform);
    const buyer = await somebody(platform);
    const refused = (token: string, amount: number) =>
      platform.auctions.bid(token, auctionId, { amount, key: randomUUID() }).then(() => 'accepted', codeOf);

    expect(await refused(seller.accessToken, 500)).toBe('AUCTION_SELLER_CANNOT_BID');
    expect(await refused(buyer.accessToken, 99)).toBe('AUCTION_BID_TOO_LOW');
    for (const amount of [0, -5, 1.5, Number.MAX_SAFE_INTEGER]) expect(await refused(buyer.accessToken, amount)).toBe('REQUEST_INVALID');
  });

  it('answers a repeated request with the same bytes, and refuses the same key for another amount', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const [first, second] = await crowd(platform, 2);
    const key = randomUUID();
    const original = await platform.auctions.bid(first?.accessToken ?? '', auctionId, { amount: 500, key });
    await platform.auctions.bid(second?.accessToken ?? '', auctionId, { amount: 900, key: randomUUID() });

    expect(JSON.stringify(await platform.auctions.bid(first?.accessToken ?? '', auctionId, { amount: 500, key }))).toBe(
      JSON.stringify(original),
    );
    expect(await platform.auctions.bid(first?.accessToken ?? '', auctionId, { amount: 501, key }).catch(codeOf)).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('B-AUC-11: keeps a history in which bidders have aliases, and nothing shows a maximum', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const [first, second] = await crowd(platform, 2);
    await platform.auctions.bid(first?.accessToken ?? '', auctionId, { amount: 77_777, key: randomUUID() });
    await platform.auctions.bid(second?.accessToken ?? '', auctionId, { amount: 300, key: randomUUID() });
    await expect.poll(() => allTheHistory(auctionId), { timeout: 10_000 }).toHaveLength(2);

    const shown = JSON.stringify([await allTheHistory(auctionId), await platform.auctions.read(auctionId)]);
    expect(shown).not.toContain('77777');
    expect(shown).not.toContain(first?.userId);
    expect(shown).not.toContain(second?.userId);
  });
});
