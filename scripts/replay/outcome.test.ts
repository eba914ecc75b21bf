import { describe, expect, it } from 'vitest';
import type { History, Kind } from './columns';
import { type AuctionOutcome, isSound, summarise } from './outcome';
import { summaryTable } from './summary-table';

const history = (id: string, kind: Kind, bids: number): History => ({
  id,
  item: 'Palm',
  durationDays: 3,
  openingPrice: 100,
  finalPrice: 450,
  kind,
  bids: Array.from({ length: bids }, (_, index) => ({ line: index + 2, bidder: 'b', amount: 500, atDays: index })),
});
const outcome = (changes: Partial<AuctionOutcome> & { readonly history: History }): AuctionOutcome => ({
  auctionId: 'auc_1',
  accepted: 2,
  counted: 2,
  refused: {},
  price: 450,
  result: 'sold',
  ...changes,
});
const measured = { biddingMs: 2_000, wallMs: 5_000, serverErrors: 0 };

describe('the final table', () => {
  it('adds up bids, refusals by code, and prices equal by kind', () => {
    const summary = summarise(
      [
        outcome({ history: history('a1', 'no-reserve', 4), refused: { AUCTION_BID_TOO_LOW: 2 } }),
        outcome({ history: history('a2', 'no-reserve', 3), refused: { AUCTION_ENDED: 1 }, price: 400 }),
        outcome({ history: history('a3', 'other', 2), result: 'unsold' }),
      ],
      measured,
    );

    expect(summary).toMatchObject({
      auctions: 3,
      bids: 9,
      accepted: 6,
      refused: 3,
      refusedByCode: { AUCTION_BID_TOO_LOW: 2, AUCTION_ENDED: 1 },
      byKind: { 'no-reserve': { auctions: 2, equal: 1, sold: 2, unsold: 0 }, other: { auctions: 1, equal: 0, sold: 0, unsold: 1 } },
      differing: [
        { auction: 'a2', recorded: 450, replayed: 400 },
        { auction: 'a3', result: 'unsold' },
      ],
      bidsPerSecond: 5,
    });
    expect(isSound(summary)).toBe(true);
    expect(summaryTable(summary)).toMatch(/price equal, no-reserve +1\/2/);
    expect(summaryTable(summary)).toMatch(/a2 +no-reserve +recorded +4\.50 +replayed +4\.00 {2}sold/);
  });

  it.each([
    ['bids lost', { counted: 1 }, {}],
    ['bids unanswered', { accepted: 1, counted: 1 }, {}],
    ['auctions not closed', { result: 'open' as const }, {}],
    ['5xx answers', {}, { serverErrors: 1 }],
  ])('is not sound with %s', (_name, changes, errors) => {
    const summary = summarise([outcome({ history: history('a1', 'other', 2), ...changes })], { ...measured, ...errors });

    expect(isSound(summary)).toBe(false);
  });
});
