import { describe, expect, it } from 'vitest';
import { aBid, aClosedAuction, aContestedAuction, aDraft, anOpenAuction, opensAt } from '../../tests/builders/auction';
import type { Auction } from './auction';
import { type Bid, decide } from './bidding';
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
