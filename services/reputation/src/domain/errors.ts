import { DomainError } from '@ecom/kernel';

export class RatingNotFoundError extends DomainError {
  readonly code = 'REPUTATION_RATING_NOT_FOUND';
  readonly kind = 'not_found';
}

/** An idempotency key stands for one request; this one came with another. */
export class IdempotencyKeyReusedError extends DomainError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  readonly kind = 'rejected';
}

/** The rating agency did not answer, or not with an answer. */
export class AgencyUnavailableError extends DomainError {
  readonly code = 'REPUTATION_AGENCY_UNAVAILABLE';
  readonly kind = 'unavailable';
}

/** What the rating agency answered is no rating of whom it was asked about. */
export class AgencyAnswerInvalidError extends DomainError {
  readonly code = 'REPUTATION_AGENCY_ANSWER_INVALID';
  readonly kind = 'unavailable';
}

/** The agency was asked about this user within the last minute, and has not answered. */
export class LookupTooSoonError extends DomainError {
  readonly code = 'REPUTATION_LOOKUP_TOO_SOON';
  readonly kind = 'unavailable';
}

/** There is no completed order with this id, or the caller is neither its buyer nor its seller. */
export class OrderNotFoundError extends DomainError {
  readonly code = 'REPUTATION_ORDER_NOT_FOUND';
  readonly kind = 'not_found';
}

/** Buyer and seller of an order are one: nobody reviews themselves. */
export class OrderPartiesInvalidError extends DomainError {
  readonly code = 'REPUTATION_ORDER_PARTIES_INVALID';
  readonly kind = 'invalid';
}

/** Each side of an order writes one review, and cannot change it. */
export class ReviewWrittenError extends DomainError {
  readonly code = 'REPUTATION_REVIEW_WRITTEN';
  readonly kind = 'rejected';
}

/** The time for reviews of this order is over. */
export class ReviewWindowEndedError extends DomainError {
  readonly code = 'REPUTATION_REVIEW_WINDOW_ENDED';
  readonly kind = 'rejected';
}

/** The order or the rating of one of the two changed at the same time, again and again. Repeating is safe. */
export class ReviewCollidedError extends DomainError {
  readonly code = 'REPUTATION_REVIEW_COLLIDED';
  readonly kind = 'conflict';
}

/** Reviews of this user are being published faster than they can be counted. */
export class TallyMovingError extends DomainError {
  readonly code = 'REPUTATION_TALLY_MOVING';
  readonly kind = 'unavailable';
}
