import { describe, expect, it } from 'vitest';
import { aBid, aClosedAuction, aContestedAuction, aDraft, anOpenAuction, opensAt } from '../../tests/builders/auction';
import type { Auction, PublishedAuction } from './auction';
import { ANY_PRICE, type Bid, decide, decidePurchase, finalRefusal } from './bidding';
import { effectiveEnd, price } from './bidding-price';
import * as errors from './errors';

const now = opensAt + 1_000;
const accepted = (auction: Auction, bid: Bid, at = now) => {
  const decision = decide(auction, bid, at);
  if (!decision.accepted) throw decision.refusal;
  return decision;
};
const refusalOf = (auction: Auction, bid: Bid, at = now) => {
  const decision = decide(auction, bid, at);
  return decision.accepted ? undefined : decision.refusal;
};

describe('decide', () => {
  it.each([
    { name: 'the first bid', auction: anOpenAuction(), bid: aBid({ amount: 5_000 }), form: 'first', costs: 1_000, leader: 'usr_buyer' },
    {
      name: 'more than the leader',
      auction: aContestedAuction(),
      bid: aBid({ amount: 9_000 }),
      form: 'lead',
      costs: 5_100,
      leader: 'usr_buyer',
    },
    {
      name: 'barely more than the leader',
      auction: aContestedAuction(),
      bid: aBid({ amount: 5_001 }),
      form: 'lead',
      costs: 5_001,
      leader: 'usr_buyer',
    },
    {
      name: 'as much as the leader',
      auction: aContestedAuction(),
      bid: aBid({ amount: 5_000 }),
      form: 'lift',
      costs: 5_000,
      leader: 'usr_leader',
    },
    {
      name: 'less than the leader',
      auction: aContestedAuction(),
      bid: aBid({ amount: 3_000 }),
      form: 'lift',
      costs: 3_100,
      leader: 'usr_leader',
    },
    {
      name: 'exactly the minimum',
      auction: aContestedAuction(),
      bid: aBid({ amount: 2_150 }),
      form: 'lift',
      costs: 2_200,
      leader: 'usr_leader',
    },
    {
      name: 'the leader with more',
      auction: aContestedAuction(),
      bid: aBid({ amount: 5_001, bidderId: 'usr_leader' }),
      form: 'raise',
      costs: 2_100,
      leader: 'usr_leader',
    },
  ])('accepts: $name', ({ auction, bid, form, costs, leader }) => {
    const { state, form: taken } = accepted(auction, bid);

    expect(taken).toBe(form);
    expect(price(state)).toBe(costs);
    expect(state).toMatchObject({ leaderId: leader, seq: auction.seq + 1, bidCount: auction.bidCount + 1, correlationId: 'req-2' });
    expect(state.lastBid).toEqual({ seq: state.seq, request: bid.request, bidderId: bid.bidderId, amount: bid.amount, at: now, form });
    expect(state.recentRequests.has(bid.request)).toBe(true);
  });

  it.each([
    {
      name: 'below the opening price',
      auction: anOpenAuction(),
      bid: aBid({ amount: 999 }),
      error: errors.BidTooLowError,
      details: { minimum: 1_000, currency: 'USD' },
    },
    {
      name: 'one below the minimum',
      auction: aContestedAuction(),
      bid: aBid({ amount: 2_149 }),
      error: errors.BidTooLowError,
      details: { minimum: 2_150, currency: 'USD' },
    },
    { name: 'the seller', auction: anOpenAuction(), bid: aBid({ bidderId: 'usr_seller' }), error: errors.SellerCannotBidError },
    {
      name: 'another currency',
      auction: anOpenAuction(),
      bid: aBid({ currency: 'EUR' }),
      error: errors.WrongCurrencyError,
      details: { currency: 'USD' },
    },
    { name: 'a draft', auction: aDraft(), bid: aBid(), error: errors.AuctionNotFoundError },
    { name: 'a closed auction', auction: aClosedAuction(), bid: aBid(), error: errors.AuctionEndedError },
    {
      name: 'a cancelled auction',
      auction: { ...anOpenAuction(), status: 'cancelled', cancelledAt: now } as const,
      bid: aBid(),
      error: errors.AuctionCancelledError,
    },
  ])('refuses: $name', ({ auction, bid, error, details }) => {
    const refusal = refusalOf(auction, bid);

    expect(refusal).toBeInstanceOf(error);
    if (details) expect(refusal?.details).toEqual(details);
  });

  it('B-AUC-2: a leader who does not raise is told so, without the maximum', () => {
    const refusal = refusalOf(aContestedAuction(), aBid({ bidderId: 'usr_leader', amount: 4_000 }));

    expect(refusal).toBeInstanceOf(errors.MaximumNotRaisedError);
    expect(JSON.stringify([refusal?.message, refusal?.details])).not.toContain('5000');
  });

  it('B-AUC-3: accepts in the last millisecond and refuses at the end, though nobody closed the auction', () => {
    const auction = anOpenAuction({ softCloseMs: 0 });

    expect(refusalOf(auction, aBid(), auction.endsAt - 1)).toBeUndefined();
    expect(refusalOf(auction, aBid(), auction.endsAt)).toBeInstanceOf(errors.AuctionEndedError);
  });

  it('refuses before the start and accepts at it', () => {
    expect(refusalOf(anOpenAuction(), aBid(), opensAt - 1)).toBeInstanceOf(errors.AuctionNotStartedError);
    expect(refusalOf(anOpenAuction(), aBid(), opensAt)).toBeUndefined();
  });

  it.each([0, -1, -2_200, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 100_000_000_001])('B-AUC-4: refuses %d as a first bid', (amount) => {
    expect(refusalOf(anOpenAuction({ openingPrice: 1 }), aBid({ amount }))).toBeInstanceOf(errors.InvalidBidAmountError);
  });
});

describe('the reserve', () => {
  const auction = aContestedAuction({ reservePrice: 8_000 });

  it('lifts the price when a new leader reaches it', () => {
    expect(price(accepted(auction, aBid({ amount: 8_000 })).state)).toBe(8_000);
    expect(price(accepted(auction, aBid({ amount: 7_999 })).state)).toBe(5_100);
  });

  it('is reached by the first bid', () => {
    expect(price(accepted(anOpenAuction({ reservePrice: 8_000 }), aBid({ amount: 9_000 })).state)).toBe(8_000);
  });

  it('is reached by a raise, which then moves the price and the end', () => {
    const at = auction.endsAt - 1;
    const { form, state } = accepted(auction, aBid({ bidderId: 'usr_leader', amount: 8_000 }), at);

    expect(form).toBe('reach');
    expect(price(state)).toBe(8_000);
    expect(effectiveEnd(state)).toBe(at + auction.softCloseMs);
  });
});

describe('the soft close', () => {
  const late = (at: number, auction: PublishedAuction = aContestedAuction()) => accepted(auction, aBid({ amount: 3_000 }), at).state;

  it('extends the end by the window, counted from the bid', () => {
    const { endsAt } = anOpenAuction();

    expect(effectiveEnd(late(endsAt - 120_000))).toBe(endsAt);
    expect(effectiveEnd(late(endsAt - 119_999))).toBe(endsAt + 1);
    expect(effectiveEnd(late(endsAt - 1))).toBe(endsAt + 119_999);
  });

  it('goes on while bids come, but never beyond the hard end', () => {
    const { endsAt, hardEnd } = anOpenAuction();
    let state = late(endsAt - 1);
    let bids = 1;
    while (effectiveEnd(state) < hardEnd) {
      const bidderId = state.leaderId === 'usr_a' ? 'usr_b' : 'usr_a';
      state = accepted(state, aBid({ bidderId, amount: state.leaderMax + 1_000 }), effectiveEnd(state) - 1).state;
      bids += 1;
    }

    expect(effectiveEnd(state)).toBe(hardEnd);
    expect(bids).toBe(31);
    expect(refusalOf(state, aBid({ amount: 90_000 }), hardEnd)).toBeInstanceOf(errors.AuctionEndedError);
  });

  it('is not moved by a raise of the leader', () => {
    const auction = aContestedAuction();

    expect(effectiveEnd(accepted(auction, aBid({ bidderId: 'usr_leader', amount: 6_000 }), auction.endsAt - 1).state)).toBe(auction.endsAt);
  });
});

describe('decidePurchase', () => {
  const offered = anOpenAuction({ buyNowPrice: 20_000 });
  const purchase = aBid({ amount: ANY_PRICE });

  it.each([ANY_PRICE, 20_000])('closes the auction at the price shown (%i told)', (amount) => {
    const decision = decidePurchase(offered, aBid({ amount }), now);

    expect(decision).toMatchObject({
      accepted: true,
      state: { status: 'closed', closedBy: 'buy-now', closedAt: now, seq: 2, lastBid: { form: 'buy-now' } },
    });
  });

  it.each([
    { name: 'no such price', auction: anOpenAuction(), bid: purchase, error: errors.BuyNowUnavailableError },
    { name: 'another price than shown', auction: offered, bid: aBid({ amount: 19_999 }), error: errors.BuyNowUnavailableError },
    {
      name: 'after the first bid',
      auction: aContestedAuction({ buyNowPrice: 20_000 }),
      bid: purchase,
      error: errors.BuyNowUnavailableError,
    },
    {
      name: 'the reserve met',
      auction: aContestedAuction({ buyNowPrice: 20_000, reservePrice: 5_000 }),
      bid: purchase,
      error: errors.BuyNowUnavailableError,
    },
    { name: 'the seller', auction: offered, bid: aBid({ amount: ANY_PRICE, bidderId: 'usr_seller' }), error: errors.SellerCannotBidError },
    { name: 'closed', auction: aClosedAuction({ buyNowPrice: 20_000 }), bid: purchase, error: errors.AuctionEndedError },
  ])('refuses: $name', ({ auction, bid, error }) => {
    const decision = decidePurchase(auction, bid, now);

    expect(decision.accepted ? undefined : decision.refusal).toBeInstanceOf(error);
  });

  it('stays possible under the reserve, whoever leads', () => {
    expect(decidePurchase(aContestedAuction({ buyNowPrice: 20_000, reservePrice: 5_001 }), purchase, now).accepted).toBe(true);
  });
});

describe('finalRefusal', () => {
  it.each([
    { name: 'too low for somebody else', seen: aContestedAuction(), bid: aBid({ amount: 2_149 }), is: errors.BidTooLowError },
    { name: 'closed', seen: aClosedAuction(), bid: aBid({ amount: 9_000 }), is: errors.AuctionEndedError },
    { name: 'the seller', seen: aContestedAuction(), bid: aBid({ bidderId: 'usr_seller' }), is: errors.SellerCannotBidError },
    {
      name: 'no more than the leader bid before',
      seen: aContestedAuction(),
      bid: aBid({ bidderId: 'usr_leader', amount: 5_000 }),
      is: errors.MaximumNotRaisedError,
    },
  ])('is final: $name', ({ seen, bid, is }) => {
    expect(finalRefusal(seen, bid, now)).toBeInstanceOf(is);
  });

  it.each([
    { name: 'high enough as far as we know', seen: aContestedAuction(), bid: aBid({ amount: 2_150 }), at: now },
    { name: 'no bid yet: the seller may lower the opening price', seen: anOpenAuction(), bid: aBid({ amount: 1 }), at: now },
    { name: 'not started: the seller may start earlier', seen: anOpenAuction(), bid: aBid(), at: opensAt - 1 },
    {
      name: 'ended, unless a bid we missed extended it',
      seen: aContestedAuction(),
      bid: aBid({ amount: 9_000 }),
      at: aContestedAuction().endsAt,
    },
    {
      name: 'a raise of the leader, below the minimum of others',
      seen: aContestedAuction({ leaderMax: 2_100 }),
      bid: aBid({ bidderId: 'usr_leader', amount: 2_101 }),
      at: now,
    },
  ])('is not: $name', ({ seen, bid, at }) => {
    expect(finalRefusal(seen, bid, at)).toBeUndefined();
  });

  it('is final at the hard end, whatever was missed', () => {
    expect(finalRefusal(aContestedAuction(), aBid({ amount: 9_000 }), aContestedAuction().hardEnd)).toBeInstanceOf(
      errors.AuctionEndedError,
    );
  });
});
