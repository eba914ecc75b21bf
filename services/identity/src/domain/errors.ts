import { DomainError } from '@ecom/kernel';

/** Unknown address, wrong password, disabled account: one answer, so that nobody can find out who has an account. */
export class CredentialsInvalidError extends DomainError {
  readonly code = 'IDENTITY_CREDENTIALS_INVALID';
  readonly kind = 'unauthenticated';
}

/** Only said to somebody who knows the password. */
export class EmailUnconfirmedError extends DomainError {
  readonly code = 'IDENTITY_EMAIL_UNCONFIRMED';
  readonly kind = 'forbidden';
}

/** The password was set by an operator: the first sign-in brings one of the user's own. */
export class NewPasswordRequiredError extends DomainError {
  readonly code = 'IDENTITY_NEW_PASSWORD_REQUIRED';
  readonly kind = 'forbidden';
}

/** Wrong, used, too old, or for nobody: one answer, for the same reason. */
export class CodeInvalidError extends DomainError {
  readonly code = 'IDENTITY_CODE_INVALID';
  readonly kind = 'rejected';
}

export class PasswordRefusedError extends DomainError {
  readonly code = 'IDENTITY_PASSWORD_REFUSED';
  readonly kind = 'invalid';
}

/** A session that was signed out, has expired, or never was. */
export class SessionInvalidError extends DomainError {
  readonly code = 'IDENTITY_SESSION_INVALID';
  readonly kind = 'unauthenticated';
}

export class AttemptsExceededError extends DomainError {
  readonly code = 'IDENTITY_ATTEMPTS_EXCEEDED';
  readonly kind = 'throttled';
}

export class DirectoryUnavailableError extends DomainError {
  readonly code = 'IDENTITY_DIRECTORY_UNAVAILABLE';
  readonly kind = 'unavailable';
}

/** Somebody else changed the profile in between: read it again and repeat. */
export class ProfileChangedError extends DomainError {
  readonly code = 'IDENTITY_PROFILE_CHANGED';
  readonly kind = 'conflict';
}

/** An idempotency key stands for one request; this one came with another body. */
export class IdempotencyKeyReusedError extends DomainError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  readonly kind = 'rejected';
}

/** Points never fall below zero. */
export class InsufficientPointsError extends DomainError {
  readonly code = 'IDENTITY_POINTS_INSUFFICIENT';
  readonly kind = 'rejected';
}

/** Others are at the same points: the same request again will do. */
export class PointsBusyError extends DomainError {
  readonly code = 'IDENTITY_POINTS_BUSY';
  readonly kind = 'unavailable';
}
