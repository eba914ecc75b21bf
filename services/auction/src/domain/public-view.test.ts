import { describe, expect, it } from 'vitest';
import { aClosedAuction, aContestedAuction, aDraft, anOpenAuction, opensAt } from '../../tests/builders/auction';
import { bidderAlias } from './alias';
import { close, outcomeOf } from './closing';
import { publicState, publicView } from './public-view';

const { endsAt } = anOpenAuction();

describe('publicState', () => {
  it.each([
    { name: 'draft', auction: aDraft(), now: opensAt, state: 'draft' },
    { name: 'before the start', auction: anOpenAuction(), now: opensAt - 1, state: 'scheduled' },
    { name: 'at the start', auction: anOpenAuction(), now: opensAt, state: 'open' },
    { name: 'in the last millisecond', auction: anOpenAuction(), now: endsAt - 1, state: 'open' },
    { name: 'at the end', auction: anOpenAuction(), now: endsAt, state: 'closing' },
    { name: 'at the end, extended', auction: aContestedAuction({ extendedEnd: endsAt + 1 }), now: endsAt, state: 'open' },
    { name: 'closed', auction: aClosedAuction(), now: endsAt, state: 'closed' },
  ])('is $state: $name', ({ auction, now, state }) => {
    expect(publicState(auction, now)).toBe(state);
  });
});

describe('publicView', () => {
  it('shows price, minimum and leader under an alias, and nothing secret', () => {
    const auction = aContestedAuction({ reservePrice: 9_876, leaderMax: 5_432 });
    const view = publicView(auction, opensAt);

    expect(view).toMatchObject({
      price: 2_100,
      minimumBid: 2_150,
      bidCount: 2,
      reserveMet: false,
      leaderAlias: bidderAlias(auction, 'usr_leader'),
      extended: false,
    });
    for (const secret of ['5432', '9876', 'usr_leader', auction.aliasSalt]) expect(JSON.stringify(view)).not.toContain(secret);
  });

  it.each([
    { name: 'before the first bid', auction: anOpenAuction({ buyNowPrice: 20_000 }), price: 20_000 },
    { name: 'under the reserve', auction: aContestedAuction({ buyNowPrice: 20_000, reservePrice: 9_000 }), price: 20_000 },
    { name: 'after the first bid', auction: aContestedAuction({ buyNowPrice: 20_000 }), price: undefined },
    { name: 'of a draft', auction: aDraft({ buyNowPrice: 20_000 }), price: 20_000 },
  ])('offers to buy outright: $name -> $price', ({ auction, price }) => {
    expect(publicView(auction, opensAt).buyNowPrice).toBe(price);
  });

  it('shows how a closed auction ended', () => {
    expect(publicView(aClosedAuction(), endsAt)).toMatchObject({
      outcome: 'sold',
      price: 2_100,
      winnerAlias: expect.stringMatching(/^bidder-/),
    });
    expect(publicView(aClosedAuction({ reservePrice: 9_000 }), endsAt)).toMatchObject({
      outcome: 'unsold',
      unsoldReason: 'reserve-not-met',
    });
  });
});

describe('close', () => {
  it('closes at the end and not a millisecond before', () => {
    expect(close(anOpenAuction(), endsAt - 1, 'req-9')).toBeUndefined();
    expect(close(anOpenAuction(), endsAt, 'req-9')).toMatchObject({ status: 'closed', closedAt: endsAt, seq: 2 });
  });

  it('waits for an end that a bid has moved', () => {
    const extended = aContestedAuction({ extendedEnd: endsAt + 5_000 });

    expect(close(extended, endsAt + 4_999, 'req-9')).toBeUndefined();
    expect(close(extended, endsAt + 5_000, 'req-9')).toBeDefined();
  });

  it('does not wait beyond the hard end', () => {
    expect(close(aContestedAuction({ extendedEnd: endsAt + 5_000, hardEnd: endsAt + 1 }), endsAt + 1, 'req-9')).toBeDefined();
  });

  it('sells to a buyer at the buy-now price, whoever leads', () => {
    const bought = aClosedAuction({
      closedBy: 'buy-now',
      buyNowPrice: 20_000,
      lastBid: { seq: 4, request: 'R', bidderId: 'usr_buyer', amount: 0, at: opensAt, form: 'buy-now' },
    });

    expect(outcomeOf(bought)).toEqual({ outcome: 'sold', winnerId: 'usr_buyer', price: 20_000 });
  });
});

it('gives a bidder one alias per auction, unrelated to the next', () => {
  expect(bidderAlias(anOpenAuction(), 'usr_1')).toBe(bidderAlias(aClosedAuction(), 'usr_1'));
  expect(bidderAlias(anOpenAuction({ id: 'auc_2' }), 'usr_1')).not.toBe(bidderAlias(anOpenAuction(), 'usr_1'));
  expect(bidderAlias(anOpenAuction({ aliasSalt: 'other' }), 'usr_1')).not.toBe(bidderAlias(anOpenAuction(), 'usr_1'));
});
