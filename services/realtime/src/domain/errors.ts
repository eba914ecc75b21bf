import { DomainError } from '@ecom/kernel';

export class ActionUnknownError extends DomainError {
  readonly code = 'REALTIME_ACTION_UNKNOWN';
  readonly kind = 'invalid';
}

export class TooManySubscriptionsError extends DomainError {
  readonly code = 'REALTIME_TOO_MANY_SUBSCRIPTIONS';
  readonly kind = 'rejected';
}

/** The connection was closed, or was never opened with us: only a new one helps. */
export class ConnectionUnknownError extends DomainError {
  readonly code = 'REALTIME_CONNECTION_UNKNOWN';
  readonly kind = 'conflict';
}

/** The auction changed faster than the subscriber could catch up. */
export class SubscriptionBusyError extends DomainError {
  readonly code = 'REALTIME_SUBSCRIPTION_BUSY';
  readonly kind = 'unavailable';
}
