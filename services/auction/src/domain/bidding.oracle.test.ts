import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { aBid, opensAt } from '../../tests/builders/auction';
import { aimed, type History, histories } from '../../tests/builders/histories';
import { oracle } from '../../tests/fakes/oracle';
import type { PublishedAuction } from './auction';
import { decide, finalRefusal } from './bidding';
import { effectiveEnd, minimumBid, price } from './bidding-price';

/** Many histories; a busy machine takes its time. */
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 10_000 };
type Seen = { readonly before: PublishedAuction; readonly after: PublishedAuction; readonly accepted: boolean };

const seenBy = (auction: PublishedAuction) => ({
  price: price(auction),
  end: effectiveEnd(auction),
  count: auction.bidCount,
  leader: auction.leaderId,
  leaderMax: auction.leaderMax,
  minimum: minimumBid(auction),
});

const replay = ({ auction, steps }: History, check: (seen: Seen) => void): void => {
  let state = auction;
  let now = opensAt - 1;
  for (const [index, step] of steps.entries()) {
    now += step.wait;
    const bid = aBid({
      key: `${index}`,
      bidderId: step.bidder,
      amount: aimed(step, { minimum: minimumBid(state), leaderMax: state.leaderMax }),
    });
    const decision = decide(state, bid, now);
    const after = decision.accepted ? decision.state : state;
    check({ before: state, after, accepted: decision.accepted });
    state = after;
  }
};

it('agrees with an oracle that goes step by step, in 10,000 histories', () => {
  fc.assert(
    fc.property(histories, ({ auction, steps }) => {
      const told = oracle(auction);
      let state = auction;
      let now = opensAt - 1;
      for (const [index, step] of steps.entries()) {
        now += step.wait;
        const amount = aimed(step, told.look());
        const answer = told.bid(step.bidder, amount, now);
        const decision = decide(state, aBid({ key: `${index}`, bidderId: step.bidder, amount }), now);
        expect(decision.accepted).toBe(answer.ok && amount > 0);
        if (decision.accepted) state = decision.state;
        else if (answer.minimum !== undefined && amount > 0) expect(decision.refusal.details).toMatchObject({ minimum: answer.minimum });
        expect(seenBy(state)).toEqual(told.look());
      }
    }),
    runs,
  );
});

it('never lets the price or the end fall, and counts without a gap', () => {
  fc.assert(
    fc.property(histories, (history) =>
      replay(history, ({ before, after, accepted }) => {
        expect(price(after)).toBeGreaterThanOrEqual(price(before));
        expect(effectiveEnd(after)).toBeGreaterThanOrEqual(effectiveEnd(before));
        expect(effectiveEnd(after)).toBeLessThanOrEqual(after.hardEnd);
        expect(after.seq - before.seq).toBe(accepted ? 1 : 0);
        expect(after.bidCount - before.bidCount).toBe(accepted ? 1 : 0);
      }),
    ),
    { numRuns: 2_000 },
  );
});

it('keeps the price within what the leader allowed, and at the reserve once that is reached', () => {
  fc.assert(
    fc.property(histories, (history) =>
      replay(history, ({ after }) => {
        if (after.leaderId === undefined) return;
        expect(price(after)).toBeLessThanOrEqual(after.leaderMax);
        expect(after.runnerUpMax).toBeLessThanOrEqual(after.leaderMax);
        if (after.leaderMax >= after.reservePrice) expect(price(after)).toBeGreaterThanOrEqual(after.reservePrice);
      }),
    ),
    { numRuns: 2_000 },
  );
});

it('refuses every accepted bid that is applied a second time, however late', () => {
  fc.assert(
    fc.property(histories, ({ auction, steps }) => {
      let state = auction;
      const accepted: ReturnType<typeof aBid>[] = [];
      for (const [index, step] of steps.entries()) {
        const bid = aBid({
          key: `${index}`,
          bidderId: step.bidder,
          amount: aimed(step, { minimum: minimumBid(state), leaderMax: state.leaderMax }),
        });
        const decision = decide(state, bid, opensAt);
        if (decision.accepted) {
          state = decision.state;
          accepted.push(bid);
        }
        for (const again of accepted) expect(decide(state, again, opensAt).accepted).toBe(false);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('never refuses for good, from an older state, what a later state would accept', () => {
  fc.assert(
    fc.property(histories, fc.nat({ max: 24 }), ({ auction, steps }, back) => {
      const states = [auction];
      for (const [index, step] of steps.entries()) {
        const state = states.at(-1) as PublishedAuction;
        const bid = aBid({
          key: `${index}`,
          bidderId: step.bidder,
          amount: aimed(step, { minimum: minimumBid(state), leaderMax: state.leaderMax }),
        });
        const older = states[Math.max(0, states.length - 1 - back)] as PublishedAuction;
        const decision = decide(state, bid, opensAt);
        if (finalRefusal(older, bid, opensAt)) expect(decision.accepted).toBe(false);
        if (decision.accepted) states.push(decision.state);
      }
    }),
    { numRuns: 3_000 },
  );
});
