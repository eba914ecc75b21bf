import { describe, expect, it } from 'vitest';
import { aBid, aContestedAuction, anOpenAuction } from '../../tests/builders/auction';
import type { PublishedAuction } from './auction';
import { type Bid, decide } from './bidding';
import { effectiveEnd } from './bidding-price';

const accepted = (auction: PublishedAuction, bid: Bid, at: number): PublishedAuction => {
  const decision = decide(auction, bid, at);
  if (!decision.accepted) throw decision.refusal;
  return decision.state;
};

describe('the soft close', () => {
  const late = (at: number, auction: PublishedAuction = aContestedAuction()) => accepted(auction, aBid({ amount: 3_000 }), at);

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
      state = accepted(state, aBid({ bidderId, amount: state.leaderMax + 1_000 }), effectiveEnd(state) - 1);
      bids += 1;
    }

    expect(effectiveEnd(state)).toBe(hardEnd);
    expect(bids).toBe(31);
    expect(decide(state, aBid({ amount: 90_000 }), hardEnd).accepted).toBe(false);
  });

  it('is not moved by a raise of the leader', () => {
    const auction = aContestedAuction();

    expect(effectiveEnd(accepted(auction, aBid({ bidderId: 'usr_leader', amount: 6_000 }), auction.endsAt - 1))).toBe(auction.endsAt);
  });
});
