import { type Auction, type CancelledAuction, type DraftAuction, type Instant, noBids, type PublishedAuction } from './auction';
import { effectiveEnd } from './bidding-price';
import { AuctionCancelledError, AuctionEndedError, AuctionNotFoundError } from './errors';
import { ladderOf } from './increments';
import { AuctionHasBidsError, AuctionNotDraftError, AuctionNotPublishedError, NotYourAuctionError } from './lifecycle-errors';
import { checkNewEnd, checkNewStart, checkTerms, listed, type Terms, termsOf } from './terms';

/** When something happens, and the request that it can be traced back to. */
export type Moment = { readonly now: Instant; readonly correlationId: string };

export type NewAuction = { readonly id: string; readonly sellerId: string; readonly aliasSalt: string; readonly terms: Terms };

/** @throws InvalidTermsError */
export const draft = ({ id, sellerId, aliasSalt, terms }: NewAuction, { now, correlationId }: Moment): DraftAuction => {
  checkTerms(terms, now);
  checkNewStart(terms.startsAt, now);
  checkNewEnd(terms.endsAt, now);

  return {
    ...listed(terms),
    id,
    sellerId,
    aliasSalt,
    pictures: [],
    ladder: ladderOf[terms.currency],
    createdAt: now,
    updatedAt: now,
    seq: 0,
    correlationId,
    status: 'draft',
  };
};

/** A start that has passed becomes now. @throws AuctionNotDraftError, InvalidTermsError */
export const publish = (auction: Auction, { now, correlationId }: Moment): PublishedAuction => {
  if (auction.status !== 'draft') throw new AuctionNotDraftError('The auction is published already.');
  const terms = { ...termsOf(auction), startsAt: Math.max(auction.startsAt, now) };
  checkNewEnd(terms.endsAt, now);
  checkTerms(terms, now);

  return { ...auction, ...noBids, startsAt: terms.startsAt, status: 'published', seq: 1, updatedAt: now, correlationId };
};

/** The auction, if it still waits for its first bid. @throws AuctionHasBidsError, AuctionEndedError, AuctionCancelledError */
export const requireUntouched = (auction: Auction, now: Instant): DraftAuction | PublishedAuction => {
  if (auction.status === 'draft') return auction;
  if (auction.status === 'cancelled') throw new AuctionCancelledError('The auction was cancelled.');
  if (auction.status === 'closed' || now >= effectiveEnd(auction)) throw new AuctionEndedError('The auction has ended.');
  if (auction.leaderId !== undefined) throw new AuctionHasBidsError('The auction has bids; it cannot be changed any more.');

  return auction;
};

export type TermChanges = { readonly [Name in keyof Terms]?: Terms[Name] };

/** Changes an auction before its first bid. @throws InvalidTermsError, AuctionHasBidsError, AuctionEndedError, AuctionCancelledError */
export const amend = (before: Auction, changes: TermChanges, { now, correlationId }: Moment): DraftAuction | PublishedAuction => {
  const auction = requireUntouched(before, now);
  const terms = { ...termsOf(auction), ...changes };
  checkTerms(terms, now);
  if (terms.startsAt !== auction.startsAt) checkNewStart(terms.startsAt, now);
  checkNewEnd(terms.endsAt, now);

  const { category: _category, ...kept } = auction;
  return { ...kept, ...listed(terms), updatedAt: now, correlationId, seq: auction.status === 'draft' ? 0 : auction.seq + 1 };
};

/** Sellers may withdraw an auction nobody has bid on, admins any that has not ended. */
export const cancel = (auction: Auction, by: 'seller' | 'admin', { now, correlationId }: Moment): CancelledAuction => {
  if (auction.status === 'draft') throw new AuctionNotPublishedError('A draft is deleted, not cancelled.');
  if (auction.status === 'cancelled') throw new AuctionCancelledError('The auction was cancelled already.');
  if (auction.status === 'closed' || now >= effectiveEnd(auction)) throw new AuctionEndedError('The auction has ended.');
  if (by === 'seller' && auction.leaderId !== undefined)
    throw new AuctionHasBidsError('The auction has bids; only an admin can cancel it.');

  return { ...auction, status: 'cancelled', cancelledAt: now, seq: auction.seq + 1, updatedAt: now, correlationId };
};

/** @throws AuctionNotFoundError for other people's drafts too: nobody else knows of them. */
export const requireVisible = (auction: Auction | undefined, auctionId: string, callerId?: string): Auction => {
  if (!auction || (auction.status === 'draft' && auction.sellerId !== callerId))
    throw new AuctionNotFoundError(`There is no auction ${auctionId}.`);

  return auction;
};

/** @throws AuctionNotFoundError, NotYourAuctionError */
export const requireOwn = (found: Auction | undefined, auctionId: string, callerId: string): Auction => {
  const auction = requireVisible(found, auctionId, callerId);
  if (auction.sellerId !== callerId) throw new NotYourAuctionError('Only its seller may do this.');

  return auction;
};
