/**
 * How the outside world should react to a refusal. Transports map it once:
 * HTTP status, GraphQL error, retry or dead letter (see `@ecom/lambda`).
 */
export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'rejected' | 'throttled' | 'unavailable';

export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * An expected failure: a rule said no, something is missing, a dependency is down.
 * Everything that is thrown and is not a `DomainError` is a bug.
 */
export abstract class DomainError extends Error {
  /** Stable, `SERVICE_REASON`, part of the API: never renamed. */
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;

  /** @param details facts for the caller, e.g. `{ minimum: 12_500 }`; they end up in the problem document. */
  constructor(
    message: string,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
