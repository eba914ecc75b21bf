import type { Currency } from '@ecom/kernel';
import type { Auction, Instant } from './auction';
import { effectiveEnd } from './bidding-price';

export const listedStates = ['draft', 'scheduled', 'open', 'closed', 'cancelled'] as const;
/** As stored: an open auction whose end has come stays `open` until it is settled. */
export type ListedState = (typeof listedStates)[number];

/** What lists show of an auction. Nothing in it follows from a bid, save for an end that a late bid moved. */
export type ListingEntry = {
  readonly auctionId: string;
  readonly sellerId: string;
  readonly state: ListedState;
  readonly title: string;
  readonly currency: Currency;
  readonly openingPrice: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly createdAt: Instant;
};

const stateOf = (auction: Auction, now: Instant): ListedState => {
  if (auction.status !== 'published') return auction.status;
  return now < auction.startsAt ? 'scheduled' : 'open';
};

/** When the auction was over for its bidders, or will be. */
const endOf = (auction: Auction): Instant => {
  if (auction.status === 'cancelled') return auction.cancelledAt;
  if (auction.status === 'closed' && auction.closedBy === 'buy-now') return auction.closedAt;
  return auction.status === 'draft' ? auction.endsAt : effectiveEnd(auction);
};

export const listingEntry = (auction: Auction, now: Instant): ListingEntry => ({
  auctionId: auction.id,
  sellerId: auction.sellerId,
  state: stateOf(auction, now),
  title: auction.title,
  currency: auction.currency,
  openingPrice: auction.openingPrice,
  startsAt: auction.startsAt,
  endsAt: endOf(auction),
  createdAt: auction.createdAt,
});

/** Whether lists must change: bids leave them alone unless they move the end. */
export const listsDiffer = (before: Auction | undefined, after: Auction, now: Instant): boolean =>
  before === undefined || JSON.stringify(listingEntry(before, now)) !== JSON.stringify(listingEntry(after, now));
