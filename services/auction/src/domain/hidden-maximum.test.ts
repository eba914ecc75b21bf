import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { aBid, aContestedAuction, opensAt } from '../../tests/builders/auction';
import { aSale, unpaidAt } from '../../tests/builders/sale';
import type { PublishedAuction } from './auction';
import { decide } from './bidding';
import { minimumBid } from './bidding-price';
import { close } from './closing';
import { minimum } from './increments';
import { offerView, saleView, sellerOfferView } from './offer-views';
import { accept, consent, passOn } from './offers';
import { publicView } from './public-view';
import { saleConsequences } from './sale-consequences';
import { nextCandidate, type PastBid } from './second-chance';
import { consequencesOf } from './stream-changes';

/** Many histories; a busy machine takes its time. */
vi.setConfig({ testTimeout: 60_000 });

const now = opensAt + 1_000;

/** All that leaves the service after a challenger's bid of `amount`: answer, history, activity, events, page, or refusal. */
const outputs = (auction: PublishedAuction, amount: number, bidderId = 'usr_buyer'): string => {
  const bid = aBid({ bidderId, amount });
  const decision = decide(auction, bid, now);
  if (!decision.accepted)
    return JSON.stringify([decision.refusal.code, decision.refusal.message, decision.refusal.details, publicView(auction, now)]);
  const { kind, activity, events, bid: accepted } = consequencesOf(auction, decision.state) ?? {};
  const closed = close(decision.state, auction.hardEnd, 'req-9');
  const end = consequencesOf(decision.state, closed);
  const told = [
    kind,
    activity,
    events?.map(({ data }) => data),
    accepted?.history,
    accepted?.answer.receipt,
    publicView(decision.state, now),
  ];
  return JSON.stringify([...told, end?.activity, end?.events.map(({ data }) => data), closed && publicView(closed, closed.closedAt)]);
};

/** Two auctions that differ only in how far above all that has shown the leader would go. */
const twins = fc
  .record({
    runnerUpMax: fc.integer({ min: 1_000, max: 30_000 }),
    hidden: fc.integer({ min: 0, max: 50_000 }),
    other: fc.integer({ min: 0, max: 50_000 }),
    reserve: fc.boolean(),
  })
  .map(({ runnerUpMax, hidden, other, reserve }) => {
    const shown = minimum('classic', runnerUpMax);
    const reservePrice = reserve ? shown + 100_000 : 0;
    return [hidden, other].map((above) =>
      aContestedAuction({ runnerUpMax, reservePrice, leaderMax: shown + above, priceCap: shown + above }),
    ) as [PublishedAuction, PublishedAuction];
  });

it('shows nothing of the leader that others could not know: two hidden maxima look the same', () => {
  fc.assert(
    fc.property(twins, fc.integer({ min: -3, max: 3 }), ([one, other], offset) => {
      const amount = minimumBid(one) + offset;
      fc.pre(Math.min(one.leaderMax, other.leaderMax) >= minimum('classic', Math.max(amount, 0)));
      expect(outputs(one, amount)).toBe(outputs(other, amount));
    }),
    { numRuns: 3_000 },
  );
});

it('shows nothing of the maximum that the leader had when the leader raises it', () => {
  fc.assert(
    fc.property(twins, ([one, other]) => {
      expect(outputs(one, 130_000, 'usr_leader')).toBe(outputs(other, 130_000, 'usr_leader'));
    }),
  );
});

/** All that is told of a lot offered to usr_next once the leader has not paid: answers, events, mails. */
const offers = (auction: PublishedAuction, past: readonly PastBid[]): string => {
  const closed = close(auction, auction.hardEnd, 'req-9');
  const sale = { ...aSale(), auctionId: auction.id };
  const candidate = closed && nextCandidate(closed, past, new Set(['usr_leader']));
  if (!closed || !candidate) throw new Error('Somebody is left.');
  const moment = { now: unpaidAt, correlationId: 'req-9' };
  const live = consent(sale, { ...candidate, offerId: 'off_1', period: 1_000 }, moment);
  const changes = [live, accept(live.after, live.after.offer, moment), passOn(live.after, 'lapsed', { ...moment, to: undefined })];
  return JSON.stringify(
    changes.map(({ before, after, offers: written }) => {
      const { events, notices } = saleConsequences(before, after);
      const shown = written.map((offer) => [offerView(offer, unpaidAt), sellerOfferView(offer, closed, unpaidAt)]);
      return [shown, saleView({ sale: after, offers: written }, closed, unpaidAt), events.map(({ data }) => data), notices];
    }),
  );
};

it('shows nothing of the maximum of whoever is offered the lot, nor of the leader who did not pay', () => {
  fc.assert(
    fc.property(twins, fc.nat({ max: 50_000 }), fc.nat({ max: 50_000 }), ([one, other], above, otherwise) => {
      const third = minimum('classic', 1_000);
      const of = ({ leaderMax }: PublishedAuction, hidden: number) => [
        { bidderId: 'usr_third', amount: third },
        { bidderId: 'usr_next', amount: minimum('classic', third) + hidden },
        { bidderId: 'usr_leader', amount: leaderMax },
      ];
      const unreserved = (auction: PublishedAuction) => ({ ...auction, reservePrice: 0 });
      expect(offers(unreserved(one), of(one, above))).toBe(offers(unreserved(other), of(other, otherwise)));
    }),
  );
});

it('tells a leader who does not raise nothing but that', () => {
  fc.assert(
    fc.property(twins, ([one, other]) => {
      expect(outputs(one, one.leaderMax, 'usr_leader')).toBe(outputs(other, other.leaderMax, 'usr_leader'));
    }),
  );
});
