import { auctionCancelled, auctionClosed, auctionExtended, type DomainEvent, event, leaderOutbid } from '@ecom/contracts';
import type { Auction, ClosedAuction, VisibleAuction } from './auction';
import { effectiveEnd, minimumBid, price } from './bidding-price';
import { outcomeOf } from './closing';

const iso = (at: number): string => new Date(at).toISOString();

/** What every event of an auction says. */
const subject = ({ id, seq, title, sellerId }: VisibleAuction) => ({ auctionId: id, seq, title, sellerId });

const closed = (after: ClosedAuction): DomainEvent => {
  const { bidCount, currency, closedAt } = after;
  return event(auctionClosed, { ...subject(after), ...outcomeOf(after), bidCount, currency, closedAt: iso(closedAt) });
};

const outbid = (before: VisibleAuction, after: VisibleAuction): readonly DomainEvent[] => {
  if (before.leaderId === undefined || before.leaderId === after.leaderId) return [];
  const { sellerId: _sellerId, ...told } = subject(after);
  return [
    event(leaderOutbid, {
      ...told,
      bidderId: before.leaderId,
      price: price(after),
      minimumBid: minimumBid(after),
      currency: after.currency,
      endsAt: iso(effectiveEnd(after)),
    }),
  ];
};

export const isLonger = (before: VisibleAuction, after: VisibleAuction): boolean =>
  after.bidCount > before.bidCount && effectiveEnd(after) > effectiveEnd(before);

const extended = (before: VisibleAuction, after: VisibleAuction): readonly DomainEvent[] =>
  isLonger(before, after) ? [event(auctionExtended, { ...subject(after), endsAt: iso(effectiveEnd(after)) })] : [];

/** The events that follow from one change of an auction. Of a publication none does: whoever wants to know follows the activity stream. */
export const eventsOf = (before: Auction | undefined, after: VisibleAuction): readonly DomainEvent[] => {
  if (after.status === 'closed') return [closed(after)];
  if (after.status === 'cancelled') return [event(auctionCancelled, { ...subject(after), cancelledAt: iso(after.cancelledAt) })];
  if (!before || before.status === 'draft') return [];
  return [...outbid(before, after), ...extended(before, after)];
};
