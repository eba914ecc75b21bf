import { describe, expect, it } from 'vitest';
import { aClosedAuction, aDraft, anOpenAuction, day, opensAt } from '../../tests/builders/auction';
import { listingEntry, listsDiffer } from './listing';
import { bucketOf, listableStates, walkOf } from './listing-walk';

describe('walkOf', () => {
  it.each([0, 0.5, 3, 9.99, 10, 29.9, 31])('meets an open auction that ends in %s days', (days) => {
    const end = opensAt + days * day + 1;
    expect(walkOf('open', 'endingSoon', opensAt).buckets).toContain(bucketOf('open', end));
    expect(walkOf('open', 'newest', end).buckets).toContain(bucketOf('open', opensAt));
  });

  it('reads few buckets, however the clock is set', () => {
    for (const now of [0, opensAt, Date.parse('2099-12-31T23:59:59Z')]) {
      for (const state of ['open', 'scheduled', 'closing'] as const)
        expect(walkOf(state, 'endingSoon', now).buckets.length).toBeLessThanOrEqual(6);
      for (const state of listableStates) expect(walkOf(state, 'newest', now).buckets.length).toBeGreaterThan(0);
    }
  });

  it('spreads open auctions over partitions', () => {
    const ends = Array.from({ length: 30 }, (_, index) => opensAt + index * day);
    expect(new Set(ends.map((end) => bucketOf('open', end))).size).toBeGreaterThanOrEqual(3);
  });
});

describe('list entries', () => {
  it.each([
    { name: 'a draft', auction: aDraft(), at: opensAt, state: 'draft' },
    { name: 'before its start', auction: anOpenAuction(), at: opensAt - 1, state: 'scheduled' },
    { name: 'from its start on', auction: anOpenAuction(), at: opensAt, state: 'open' },
    { name: 'past its end, until it is settled', auction: anOpenAuction(), at: opensAt + 2 * day, state: 'open' },
    { name: 'closed', auction: aClosedAuction(), at: opensAt, state: 'closed' },
  ])('$name: $state', ({ auction, at, state }) => {
    expect(listingEntry(auction, at).state).toBe(state);
  });

  it('end when the auction was bought or cancelled', () => {
    expect(listingEntry(aClosedAuction({ closedBy: 'buy-now', closedAt: opensAt + 5 }), opensAt).endsAt).toBe(opensAt + 5);
    expect(listingEntry({ ...anOpenAuction(), status: 'cancelled', cancelledAt: opensAt + 7 }, opensAt).endsAt).toBe(opensAt + 7);
  });

  it('stay as they are through bids, until a bid moves the end', () => {
    const before = anOpenAuction();
    const bidded = { ...before, leaderId: 'usr_a', leaderMax: 5_000, bidCount: 1, seq: 2, extendedEnd: opensAt + 120_000 };
    expect(listsDiffer(before, bidded, opensAt)).toBe(false);
    expect(listsDiffer(before, { ...bidded, extendedEnd: before.endsAt + 1 }, opensAt)).toBe(true);
  });
});
