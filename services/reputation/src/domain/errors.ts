import { DomainError } from '@ecom/kernel';

export class RatingNotFoundError extends DomainError {
  readonly code = 'REPUTATION_RATING_NOT_FOUND';
  readonly kind = 'not_found';
}

/** An idempotency key stands for one lookup; this one came for another user. */
export class LookupKeyReusedError extends DomainError {
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
