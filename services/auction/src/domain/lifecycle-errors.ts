import { DomainError } from '@ecom/kernel';

export class InvalidTermsError extends DomainError {
  readonly code = 'AUCTION_INVALID';
  readonly kind = 'invalid';
}

export class NotYourAuctionError extends DomainError {
  readonly code = 'AUCTION_NOT_YOURS';
  readonly kind = 'forbidden';
}

export class AuctionHasBidsError extends DomainError {
  readonly code = 'AUCTION_HAS_BIDS';
  readonly kind = 'rejected';
}

export class AuctionNotDraftError extends DomainError {
  readonly code = 'AUCTION_NOT_DRAFT';
  readonly kind = 'rejected';
}

export class AuctionNotPublishedError extends DomainError {
  readonly code = 'AUCTION_NOT_PUBLISHED';
  readonly kind = 'rejected';
}

/** Somebody else changed the auction at the same time, again and again; nothing was written. */
export class AuctionChangedError extends DomainError {
  readonly code = 'AUCTION_CHANGED';
  readonly kind = 'conflict';
}

export class TooManyPicturesError extends DomainError {
  readonly code = 'AUCTION_TOO_MANY_PICTURES';
  readonly kind = 'rejected';
}
