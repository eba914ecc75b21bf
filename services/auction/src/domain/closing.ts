import type { ClosedAuction, Instant, PublishedAuction } from './auction';
import { effectiveEnd, isReserveMet, price } from './bidding-price';

export type Outcome =
  | { readonly outcome: 'sold'; readonly winnerId: string; readonly price: number }
  | { readonly outcome: 'unsold'; readonly reason: 'no-bids' | 'reserve-not-met' };

export const isDue = (auction: PublishedAuction, now: Instant): boolean => now >= effectiveEnd(auction);

/** Who won and for how much; follows from the state, so that closing needs no bid data of its own. */
export const outcomeOf = (auction: ClosedAuction): Outcome => {
  const { closedBy, leaderId, lastBid, buyNowPrice } = auction;
  if (closedBy === 'buy-now' && lastBid) return { outcome: 'sold', winnerId: lastBid.bidderId, price: buyNowPrice };
  if (leaderId === undefined) return { outcome: 'unsold', reason: 'no-bids' };
  return isReserveMet(auction)
    ? { outcome: 'sold', winnerId: leaderId, price: price(auction) }
    : { outcome: 'unsold', reason: 'reserve-not-met' };
};

/** @returns the closed auction, or undefined when its end has not come or was moved on by a bid. */
export const close = (auction: PublishedAuction, now: Instant, correlationId: string): ClosedAuction | undefined =>
  isDue(auction, now) ? { ...auction, status: 'closed', closedBy: 'end', closedAt: now, seq: auction.seq + 1, correlationId } : undefined;
