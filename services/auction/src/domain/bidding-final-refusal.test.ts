import { describe, expect, it } from 'vitest';
import { aBid, aClosedAuction, aContestedAuction, anOpenAuction, opensAt } from '../../tests/builders/auction';
import { finalRefusal } from './bidding';
import * as errors from './errors';

const now = opensAt + 1_000;

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
