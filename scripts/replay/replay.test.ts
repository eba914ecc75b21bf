import { ProblemError } from '@ecom/client';
import { expect, it } from 'vitest';
import type { AuctionsApi, AuctionView, NewAuction, SellerView } from '../platform-client/auctions';
import type { History } from './columns';
import type { AuctionOutcome } from './outcome';
import { type ReplayOptions, replay, type Stage } from './replay';

const dayMs = 86_400_000;
const start = Date.UTC(2025, 0, 1);

type Stored = { readonly auction: NewAuction; readonly bids: { readonly bidder: string; readonly amount: number; readonly at: number }[] };

/** A platform in memory, first price for simplicity: what matters here is who bids when, and what is counted. */
const platform = (failures: Readonly<Record<number, readonly (ProblemError | 'lost')[]>> = {}) => {
  const clock = { now: start, rate: 1 };
  const auctions = new Map<string, Stored>();
  const attempts = new Map<string, number>();
  const api: Partial<AuctionsApi> = {
    create: async (_token, auction) => {
      const auctionId = `auc_${auctions.size + 1}`;
      auctions.set(auctionId, { auction, bids: [] });
      return { auctionId } as SellerView;
    },
    bid: async (token, auctionId, { amount, key }) => {
      const attempt = attempts.get(key) ?? 0;
      attempts.set(key, attempt + 1);
      const failure = failures[amount]?.[attempt];
      if (failure instanceof ProblemError) throw failure;
      if (failure !== 'lost') auctions.get(auctionId)?.bids.push({ bidder: token, amount, at: clock.now });
      return { status: 'leading' } as Awaited<ReturnType<AuctionsApi['bid']>>;
    },
    read: async (auctionId) => {
      const { auction, bids } = auctions.get(auctionId) as Stored;
      const closed = Date.parse(auction.endsAt) <= clock.now;
      const price = bids.at(-1)?.amount ?? auction.openingPrice;
      return { state: closed ? 'closed' : 'open', bidCount: bids.length, price, ...(closed && { outcome: 'sold' }) } as AuctionView;
    },
  };
  const account = async (name: string) => ({ userId: name, email: name, accessToken: name });
  const stage: Stage = {
    auctions: api as AuctionsApi,
    clock: { read: async () => clock, set: async (change) => Object.assign(clock, change) },
    crowd: { bidder: account, seller: account },
    progress: { phase: () => undefined, advance: () => undefined },
    pause: async () => undefined,
    runId: 'run',
  };
  return { stage, auctions };
};

const options: ReplayOptions = {
  reserve: 'final',
  concurrency: 4,
  sliceDays: 0.25,
  daysPerSecond: Number.POSITIVE_INFINITY,
  closingPatienceMs: 50,
};
const history = (changes: Partial<History> = {}): History => ({
  id: 'a1',
  item: 'Palm',
  durationDays: 3,
  openingPrice: 100,
  finalPrice: 300,
  kind: 'no-reserve',
  bids: [
    { line: 2, bidder: 'ann', amount: 200, atDays: 0.1 },
    { line: 3, bidder: 'ben', amount: 300, atDays: 2.9999 },
  ],
  ...changes,
});
const refused = (status: number, code: string) => new ProblemError('POST /bids', status, { code });
const onlyOutcome = ({ outcomes }: { readonly outcomes: readonly AuctionOutcome[] }) => outcomes[0];

it('lists with the real duration and no soft close, and bids in order as the bidders, before the end', async () => {
  const { stage, auctions } = platform();
  const { outcomes } = await replay([history(), history({ id: 'a2', kind: 'other', durationDays: 5 })], stage, options);

  expect([...auctions.values()]).toMatchObject([
    {
      auction: { title: 'Palm (a1)', endsAt: new Date(start + 3 * dayMs).toISOString(), softClose: { windowSeconds: 0 } },
      bids: [
        { bidder: 'ann', at: start + 0.1 * dayMs },
        { bidder: 'ben', at: Math.ceil(start + 2.9999 * dayMs) },
      ],
    },
    { auction: { reservePrice: 300 } },
  ]);
  expect([...auctions.values()][0]?.auction).not.toHaveProperty('reservePrice');
  expect(outcomes).toMatchObject([
    { accepted: 2, counted: 2, price: 300, result: 'sold' },
    { accepted: 2, counted: 2, result: 'sold' },
  ]);
});

it('counts refusals by code, and sends again what was turned away for the moment', async () => {
  const { stage } = platform({
    200: [refused(422, 'AUCTION_BID_TOO_LOW')],
    300: [refused(503, 'AUCTION_BUSY'), refused(409, 'AUCTION_BID_CONTENDED')],
  });

  expect(onlyOutcome(await replay([history()], stage, options))).toMatchObject({
    accepted: 1,
    counted: 1,
    refused: { AUCTION_BID_TOO_LOW: 1 },
  });
});

it('notices a bid that was answered and not kept, and one that was never answered', async () => {
  const busy = Array.from({ length: 4 }, () => refused(503, 'AUCTION_BUSY'));
  const { stage } = platform({ 200: ['lost'], 300: busy });

  expect(onlyOutcome(await replay([history()], stage, options))).toMatchObject({ accepted: 1, counted: 0, refused: {} });
});

it('ends when the replay itself is wrong', async () => {
  const { stage } = platform({ 200: [refused(401, 'UNAUTHENTICATED')] });

  await expect(replay([history()], stage, options)).rejects.toThrow('401 UNAUTHENTICATED');
});
