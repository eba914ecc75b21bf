import { auctionActivity } from '@ecom/contracts';
import { describe, expect, it } from 'vitest';
import { aBid, aClosedAuction, aContestedAuction, aDraft, anOpenAuction, opensAt } from '../../tests/builders/auction';
import type { Auction } from './auction';
import { ANY_PRICE, type Bid, decide, decidePurchase } from './bidding';
import { close } from './closing';
import { type Consequences, consequencesOf } from './stream-changes';

const afterBid = (before: Auction, bid: Bid, now = opensAt + 1_000): Consequences => {
  const decision = decide(before, bid, now);
  if (!decision.accepted) throw decision.refusal;
  const consequences = consequencesOf(before, decision.state);
  if (!consequences) throw new Error('Nothing followed.');
  return consequences;
};
const namesOf = (consequences: Consequences | undefined) => consequences?.events.map(({ contract }) => contract.name);

describe('consequencesOf', () => {
  it('B-AUC-11: a bid leaves a history row with an alias, the price after it and no maximum', () => {
    const { bid, kind } = afterBid(aContestedAuction(), aBid({ amount: 3_000 }));

    expect(kind).toBe('bid');
    expect(bid?.history).toEqual({
      auctionId: aContestedAuction().id,
      seq: 4,
      bidId: expect.stringMatching(/^bid_[0-9A-Z]{26}$/),
      bidderId: 'usr_buyer',
      bidderAlias: expect.stringMatching(/^bidder-[0-9a-z]{8}$/),
      kind: 'lifted',
      price: 3_100,
      currency: 'USD',
      placedAt: '2026-01-01T10:00:01.000Z',
    });
  });

  it('B-AUC-11: who loses the lead is told by an event', () => {
    const { events } = afterBid(aContestedAuction(), aBid({ amount: 9_000 }));

    expect(events).toMatchObject([
      {
        eventId: `${aContestedAuction().id}:4:LeaderOutbid`,
        correlationId: 'req-2',
        occurredAt: new Date(opensAt + 1_000),
        data: { bidderId: 'usr_leader', seq: 4, price: 5_100, minimumBid: 5_200, currency: 'USD', title: 'A brass sextant' },
      },
    ]);
  });

  it.each([
    { name: 'the first bid', before: anOpenAuction(), bid: aBid() },
    { name: 'a bid that only lifts the price', before: aContestedAuction(), bid: aBid({ amount: 3_000 }) },
    { name: 'a raise', before: aContestedAuction(), bid: aBid({ bidderId: 'usr_leader', amount: 9_000 }) },
  ])('tells nobody of a lost lead after $name', ({ before, bid }) => {
    expect(namesOf(afterBid(before, bid))).toEqual([]);
  });

  it('tells that a late bid extended the auction', () => {
    const { endsAt } = aContestedAuction();
    const { events, activity } = afterBid(aContestedAuction(), aBid({ amount: 9_000 }), endsAt - 1);

    expect(events.map(({ contract, data }) => [contract.name, (data as { endsAt: string }).endsAt])).toEqual([
      ['LeaderOutbid', '2026-01-02T10:01:59.999Z'],
      ['AuctionExtended', '2026-01-02T10:01:59.999Z'],
    ]);
    expect(activity).toMatchObject({ extended: true, endsAt: '2026-01-02T10:01:59.999Z' });
  });

  it('makes an activity record that keeps its contract', () => {
    const { activity } = afterBid(aContestedAuction(), aBid({ amount: 3_000 }));
    const known = Object.keys(auctionActivity.schema['properties' as never]);

    expect(Object.keys(activity).filter((name) => !known.includes(name))).toEqual([]);
    expect(activity).toMatchObject({
      kind: 'bid',
      seq: 4,
      state: 'open',
      price: 3_100,
      minimumBid: 3_200,
      bidCount: 3,
      reserveMet: true,
      correlationId: 'req-2',
    });
  });

  it('announces a publication on the activity stream, and nothing on the bus', () => {
    const published = anOpenAuction();

    expect(consequencesOf(aDraft(), published)).toMatchObject({ kind: 'published', activity: { kind: 'published' }, events: [] });
    expect(consequencesOf(undefined, published)?.kind).toBe('published');
  });

  it('reports a change by the seller', () => {
    expect(consequencesOf(anOpenAuction(), anOpenAuction({ seq: 2, title: 'A sextant' }))).toMatchObject({ kind: 'updated', events: [] });
  });

  it.each([
    { name: 'sold', before: aContestedAuction(), data: { outcome: 'sold', winnerId: 'usr_leader', price: 2_100, bidCount: 2 } },
    { name: 'without bids', before: anOpenAuction(), data: { outcome: 'unsold', reason: 'no-bids' } },
    {
      name: 'under its reserve',
      before: aContestedAuction({ reservePrice: 8_000 }),
      data: { outcome: 'unsold', reason: 'reserve-not-met' },
    },
  ])('announces the close: $name', ({ before, data }) => {
    const after = close(before, before.endsAt, 'req-9');
    const consequences = consequencesOf(before, after);

    expect(consequences).toMatchObject({
      kind: 'closed',
      activity: { state: 'closed', outcome: data.outcome },
      events: [{ contract: { name: 'AuctionClosed' }, data }],
    });
    expect(consequences?.bid).toBeUndefined();
  });

  it('announces a purchase as a close, and keeps it in the history', () => {
    const before = anOpenAuction({ buyNowPrice: 20_000 });
    const decision = decidePurchase(before, aBid({ amount: ANY_PRICE }), opensAt);
    const consequences = decision.accepted ? consequencesOf(before, decision.state) : undefined;

    expect(consequences).toMatchObject({
      kind: 'closed',
      bid: { history: { kind: 'bought', price: 20_000 } },
      events: [{ data: { outcome: 'sold', winnerId: 'usr_buyer', price: 20_000 } }],
    });
  });

  it('announces a cancellation', () => {
    const cancelled = { ...anOpenAuction(), status: 'cancelled', cancelledAt: opensAt, seq: 2 } as const;

    expect(consequencesOf(anOpenAuction(), cancelled)).toMatchObject({
      kind: 'cancelled',
      events: [{ contract: { name: 'AuctionCancelled' } }],
    });
  });

  it.each([
    { name: 'a new draft', before: undefined, after: aDraft() },
    { name: 'a changed draft', before: aDraft(), after: aDraft({ title: 'Other' }) },
    { name: 'a deleted draft', before: aDraft(), after: undefined },
    { name: 'forgotten requests', before: aContestedAuction({ recentRequests: new Set(['R']) }), after: aContestedAuction() },
  ])('nothing follows from $name', ({ before, after }) => {
    expect(consequencesOf(before, after)).toBeUndefined();
  });

  it('gives the same again for the same images', () => {
    const before = aContestedAuction();

    expect(afterBid(before, aBid({ amount: 9_000 }))).toEqual(afterBid(before, aBid({ amount: 9_000 })));
    expect(consequencesOf(before, aClosedAuction({ seq: 4 }))).toEqual(consequencesOf(before, aClosedAuction({ seq: 4 })));
  });

  it('lets the auction forget its requests only when they have become many', () => {
    const requests = (count: number) =>
      aContestedAuction({ recentRequests: new Set(Array.from({ length: count }, (_, index) => `R${index}`)) });

    expect(afterBid(requests(31), aBid({ amount: 9_000 })).bid?.forgettable).toEqual([]);
    expect(afterBid(requests(32), aBid({ amount: 9_000 })).bid?.forgettable).toHaveLength(33);
  });
});
