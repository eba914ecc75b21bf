import { DomainError } from '@ecom/kernel';

/** Never sold, not over yet, or the buyer still has time to pay, or has paid. */
export class SaleStandsError extends DomainError {
  readonly code = 'AUCTION_SALE_STANDS';
  readonly kind = 'rejected';
}

export class OfferLiveError extends DomainError {
  readonly code = 'AUCTION_OFFER_LIVE';
  readonly kind = 'rejected';
}

export class NoOfferLiveError extends DomainError {
  readonly code = 'AUCTION_NO_OFFER_LIVE';
  readonly kind = 'rejected';
}

/** Everybody who bid enough was asked, did not pay, or there never was anybody. */
export class NoBidderLeftError extends DomainError {
  readonly code = 'AUCTION_NO_BIDDER_LEFT';
  readonly kind = 'rejected';
}

/** Said to everybody but its bidder: to whom something is offered is nobody else's business. */
export class OfferNotFoundError extends DomainError {
  readonly code = 'AUCTION_OFFER_NOT_FOUND';
  readonly kind = 'not_found';
}

/** Answered before, withdrawn, or its time is up. */
export class OfferOverError extends DomainError {
  readonly code = 'AUCTION_OFFER_OVER';
  readonly kind = 'rejected';
}

export class AlreadyRelistedError extends DomainError {
  readonly code = 'AUCTION_ALREADY_RELISTED';
  readonly kind = 'rejected';
}

/** Somebody else decided something about the sale at the same time, again and again; nothing was written. */
export class SaleChangedError extends DomainError {
  readonly code = 'AUCTION_SALE_CHANGED';
  readonly kind = 'conflict';
}
