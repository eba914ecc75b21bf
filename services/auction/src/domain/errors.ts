import { DomainError } from '@ecom/kernel';

export class AuctionNotFoundError extends DomainError {
  readonly code = 'AUCTION_NOT_FOUND';
  readonly kind = 'not_found';
}

export class AuctionNotStartedError extends DomainError {
  readonly code = 'AUCTION_NOT_STARTED';
  readonly kind = 'rejected';
}

/** Ended, settled or bought: for a bidder it is one and the same. */
export class AuctionEndedError extends DomainError {
  readonly code = 'AUCTION_ENDED';
  readonly kind = 'rejected';
}

export class AuctionCancelledError extends DomainError {
  readonly code = 'AUCTION_CANCELLED';
  readonly kind = 'rejected';
}

export class SellerCannotBidError extends DomainError {
  readonly code = 'AUCTION_SELLER_CANNOT_BID';
  readonly kind = 'forbidden';
}

export class InvalidBidAmountError extends DomainError {
  readonly code = 'AUCTION_BID_AMOUNT_INVALID';
  readonly kind = 'invalid';
}

export class BidTooLowError extends DomainError {
  readonly code = 'AUCTION_BID_TOO_LOW';
  readonly kind = 'rejected';
}

/** A leader's bid no higher than before. True also when the lead is lost meanwhile; the maximum is not told, not even to its owner. */
export class MaximumNotRaisedError extends DomainError {
  readonly code = 'AUCTION_MAXIMUM_NOT_RAISED';
  readonly kind = 'rejected';
}

export class WrongCurrencyError extends DomainError {
  readonly code = 'AUCTION_WRONG_CURRENCY';
  readonly kind = 'rejected';
}

export class BuyNowUnavailableError extends DomainError {
  readonly code = 'AUCTION_BUY_NOW_UNAVAILABLE';
  readonly kind = 'rejected';
}

/** Others were faster too many times in a row; nothing was written. */
export class BidContendedError extends DomainError {
  readonly code = 'AUCTION_BID_CONTENDED';
  readonly kind = 'conflict';
}

/** The bid was accepted, but its answer is not readable yet. */
export class BidPendingError extends DomainError {
  readonly code = 'AUCTION_BID_PENDING';
  readonly kind = 'unavailable';
}

/** The table could not be reached; whether the bid was accepted is unknown until it is repeated under its key. */
export class AuctionBusyError extends DomainError {
  readonly code = 'AUCTION_BUSY';
  readonly kind = 'unavailable';
}

export class IdempotencyKeyReusedError extends DomainError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  readonly kind = 'rejected';
}
