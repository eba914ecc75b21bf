import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aBid, aClosedAuction, opensAt } from '../../tests/builders/auction';
import { aimed, type History, histories } from '../../tests/builders/histories';
import { oracle } from '../../tests/fakes/oracle';
import { decide } from './bidding';
import { minimumBid, price } from './bidding-price';
import { minimum } from './increments';
import { nextCandidate, type PastBid } from './second-chance';

/** Many histories; a busy machine takes its time. */
vi.setConfig({ testTimeout: 60_000 });

const bids = (...of: readonly (readonly [bidder: string, amount: number])[]): readonly PastBid[] =>
  of.map(([bidder, amount]) => ({ bidderId: `usr_${bidder}`, amount }));
const left = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => `usr_${name}`));
/** From 10.00, by the classic ladder. */
const three = bids(['a', 5_000], ['b', 3_000], ['c', 8_000], ['b', 6_000]);

describe('the next bidder', () => {
  it.each([
    { name: 'nobody left out: the winner as it was', past: three, out: left(), next: { bidderId: 'usr_c', price: 6_100 } },
    { name: 'without the winner: one step above the third', past: three, out: left('c'), next: { bidderId: 'usr_b', price: 5_100 } },
    { name: 'without both: alone, at the opening price', past: three, out: left('c', 'b'), next: { bidderId: 'usr_a', price: 1_000 } },
    { name: 'nobody', past: three, out: left('a', 'b', 'c'), next: undefined },
    { name: 'no bid at all', past: [], out: left('c'), next: undefined },
    {
      name: 'never more than their own maximum, where a step would go beyond it',
      past: bids(['a', 5_000], ['b', 5_050], ['c', 9_000]),
      out: left('c'),
      next: { bidderId: 'usr_b', price: 5_050 },
    },
    {
      name: 'of equal maxima the earlier, at that maximum',
      past: bids(['a', 5_000], ['b', 5_000], ['c', 9_000]),
      out: left('c'),
      next: { bidderId: 'usr_a', price: 5_000 },
    },
    {
      name: 'one’s own raise moves nothing once those who were outbid by it never came',
      past: bids(['a', 2_000], ['c', 2_500], ['a', 4_000], ['c', 9_000]),
      out: left('c'),
      next: { bidderId: 'usr_a', price: 1_000 },
    },
    {
      name: 'the seller’s bids are none',
      past: bids(['a', 2_000], ['seller', 9_000]),
      out: left(),
      next: { bidderId: 'usr_a', price: 1_000 },
    },
  ])('$name', ({ past, out, next }) => {
    expect(nextCandidate(aClosedAuction(), past, out)).toEqual(next);
  });

  it.each([
    { name: 'at the reserve, when their maximum reaches it', reservePrice: 5_500, next: { bidderId: 'usr_b', price: 5_500 } },
    { name: 'above it, when a third drives them there', reservePrice: 5_000, next: { bidderId: 'usr_b', price: 5_100 } },
    { name: 'not at all, when nobody left reaches it', reservePrice: 6_001, next: undefined },
  ])('pays $name', ({ reservePrice, next }) => {
    expect(nextCandidate(aClosedAuction({ reservePrice }), three, left('c'))).toEqual(next);
  });
});

/** The bids of a history that were accepted, in their order. */
const acceptedOf = ({ auction, steps }: History): readonly PastBid[] => {
  const accepted: PastBid[] = [];
  let state = auction;
  for (const [index, step] of steps.entries()) {
    const amount = aimed(step, { minimum: minimumBid(state), leaderMax: state.leaderMax });
    const decision = decide(state, aBid({ key: `${index}`, bidderId: step.bidder, amount }), opensAt);
    if (!decision.accepted) continue;
    accepted.push({ bidderId: step.bidder, amount });
    state = decision.state;
  }
  return accepted;
};
const closedAs = ({ auction }: History) => aClosedAuction({ ...auction, status: 'closed' });
const highest = (past: readonly PastBid[], bidder: string | undefined): number =>
  Math.max(0, ...past.filter(({ bidderId }) => bidderId === bidder).map(({ amount }) => amount));
const someOut = fc.subarray(['usr_a', 'usr_b', 'usr_c', 'usr_d']).map((names) => new Set(names));

it('agrees with an oracle that tells the story without them, and to which none of the other bids is too low', () => {
  fc.assert(
    fc.property(histories, someOut, (history, out) => {
      const told = oracle(history.auction);
      for (const { bidderId, amount } of acceptedOf(history).filter((bid) => !out.has(bid.bidderId)))
        expect(told.bid(bidderId, amount, opensAt)).toEqual({ ok: true });
      const { leader, leaderMax, price: paid } = told.look();
      const sold = leader !== undefined && leaderMax >= history.auction.reservePrice;

      expect(nextCandidate(closedAs(history), acceptedOf(history), out)).toEqual(sold ? { bidderId: leader, price: paid } : undefined);
    }),
    { numRuns: 5_000 },
  );
});

it('goes down the ladder: never above what they bid, nor above the one before, nor above one step over the next maximum', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [auction, past] = [closedAs(history), acceptedOf(history)];
      const out = new Set<string>();
      let before = Number.POSITIVE_INFINITY;
      for (let next = nextCandidate(auction, past, out); next; next = nextCandidate(auction, past, out)) {
        out.add(next.bidderId);
        const others = past.filter(({ bidderId }) => !out.has(bidderId));
        const below = Math.max(0, ...others.map(({ amount }) => amount));
        const step = below === 0 ? 0 : minimum(auction.ladder, below);
        expect(next.price).toBeLessThanOrEqual(highest(past, next.bidderId));
        expect(next.price).toBeLessThanOrEqual(Math.max(auction.openingPrice, auction.reservePrice, step));
        expect(next.price).toBeGreaterThanOrEqual(Math.max(auction.openingPrice, auction.reservePrice));
        expect(next.price).toBeLessThanOrEqual(before);
        before = next.price;
      }
      expect(out.size).toBeLessThanOrEqual(new Set(past.map(({ bidderId }) => bidderId)).size);
    }),
    { numRuns: 3_000 },
  );
});

it('starts where the auction itself ended', () => {
  fc.assert(
    fc.property(histories, (history) => {
      let state = history.auction;
      for (const { bidderId, amount } of acceptedOf(history)) {
        const decision = decide(state, aBid({ key: `${state.seq}`, bidderId, amount }), opensAt);
        if (decision.accepted) state = decision.state;
      }
      const won = state.leaderId !== undefined && state.leaderMax >= state.reservePrice;
      expect(nextCandidate(closedAs(history), acceptedOf(history), new Set())).toEqual(
        won ? { bidderId: state.leaderId, price: price(state) } : undefined,
      );
    }),
    { numRuns: 2_000 },
  );
});
