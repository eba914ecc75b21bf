import { DomainError } from '@ecom/kernel';

/** The message lacks what its template says: nothing that a retry could heal. */
export class NotificationFactsInvalidError extends DomainError {
  readonly code = 'NOTIFICATION_FACTS_INVALID';
  readonly kind = 'invalid';
}

/** Another delivery of the same notification is at work right now. */
export class NotificationInProgressError extends DomainError {
  readonly code = 'NOTIFICATION_IN_PROGRESS';
  readonly kind = 'conflict';
}

export class MailNotAcceptedError extends DomainError {
  readonly code = 'NOTIFICATION_MAIL_NOT_ACCEPTED';
  readonly kind = 'unavailable';
}

/** An idempotency key stands for one body; this one came with another. */
export class PreferencesKeyReusedError extends DomainError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  readonly kind = 'rejected';
}
