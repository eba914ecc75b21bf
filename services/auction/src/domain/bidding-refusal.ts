import { type Currency, type DomainError, MAXIMUM_AMOUNT } from '@ecom/kernel';
import type { Auction, Instant, PublishedAuction } from './auction';
import { effectiveEnd, minimumBid } from './bidding-price';
import {
  AuctionCancelledError,
  AuctionEndedError,
  AuctionNotFoundError,
  AuctionNotStartedError,
  BidTooLowError,
  InvalidBidAmountError,
  MaximumNotRaisedError,
  SellerCannotBidError,
  WrongCurrencyError,
} from './errors';

export type Offer = {
  readonly bidderId: string;
  /** The most the bidder would pay, in minor units. */
  readonly amount: number;
  /** What the bidder believes the amount to be in; checked when stated. */
  readonly currency?: Currency;
};

const iso = (at: Instant): string => new Date(at).toISOString();
const ended = (endedAt: Instant): DomainError => new AuctionEndedError('The auction has ended.', { endedAt: iso(endedAt) });

/** Why nobody can bid on or buy an auction that is not published. */
export const refusalOfStatus = (auction: Exclude<Auction, PublishedAuction>): DomainError => {
  switch (auction.status) {
    case 'draft':
      return new AuctionNotFoundError(`There is no auction ${auction.id}.`);
    case 'cancelled':
      return new AuctionCancelledError('The auction was cancelled.', { cancelledAt: iso(auction.cancelledAt) });
    case 'closed':
      return ended(auction.closedBy === 'buy-now' ? auction.closedAt : effectiveEnd(auction));
  }
};

export const refusalOfTime = (auction: PublishedAuction, now: Instant): DomainError | undefined => {
  if (now < auction.startsAt) return new AuctionNotStartedError('The auction has not started.', { startsAt: iso(auction.startsAt) });
  return now >= effectiveEnd(auction) ? ended(effectiveEnd(auction)) : undefined;
};

export const refusalOfBidder = (auction: PublishedAuction, { bidderId, currency }: Offer): DomainError | undefined => {
  if (bidderId === auction.sellerId) return new SellerCannotBidError('Sellers cannot bid on their own auctions.');
  if (currency !== undefined && currency !== auction.currency) {
    return new WrongCurrencyError(`The auction is in ${auction.currency}.`, { currency: auction.currency });
  }
  return undefined;
};

export const refusalOfAmount = (auction: PublishedAuction, { bidderId, amount }: Offer): DomainError | undefined => {
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > MAXIMUM_AMOUNT) {
    return new InvalidBidAmountError('A bid is a positive whole number of minor units.', { amount, largest: MAXIMUM_AMOUNT });
  }
  if (auction.leaderId === bidderId) {
    return amount > auction.leaderMax
      ? undefined
      : new MaximumNotRaisedError('You have bid as much before; a new maximum must be above the last one.');
  }
  const lowest = minimumBid(auction);
  return amount < lowest
    ? new BidTooLowError(`The bid must be at least ${lowest}.`, { minimum: lowest, currency: auction.currency })
    : undefined;
};
