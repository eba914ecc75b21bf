import { expect, it } from 'vitest';
import { AuctionNotFoundError } from '../domain/errors';
import type { HistoryRow } from '../domain/stream-changes-history';
import { makeListBids } from './place-bid-history';

const row: HistoryRow = {
  auctionId: 'auc_1',
  seq: 2,
  bidId: 'bid_1',
  bidderId: 'usr_1',
  bidderAlias: 'bidder-1',
  kind: 'led',
  price: 1_000,
  currency: 'USD',
  placedAt: '2026-01-01T10:00:00.000Z',
};
const listing = (items: readonly HistoryRow[], visible = true) =>
  makeListBids({ page: async () => ({ items, cursor: 'next' }), isVisible: async () => visible })({ auctionId: 'auc_1', limit: 20 });

it('shows bids under aliases only', async () => {
  const { items, cursor } = await listing([row]);

  expect(cursor).toBe('next');
  expect(items).toEqual([
    { seq: 2, bidId: 'bid_1', bidderAlias: 'bidder-1', kind: 'led', price: 1_000, currency: 'USD', placedAt: row.placedAt },
  ]);
});

it('tells an auction without bids from none', async () => {
  expect((await listing([])).items).toEqual([]);
  await expect(listing([], false)).rejects.toThrow(AuctionNotFoundError);
});
