import { DomainError } from '@ecom/kernel';

export type FieldError = { readonly path: string; readonly message: string };

export class RequestInvalidError extends DomainError {
  readonly code = 'REQUEST_INVALID';
  readonly kind = 'invalid';

  constructor(
    readonly errors: readonly FieldError[],
    options?: ErrorOptions,
  ) {
    super(`The request is not valid: ${errors.map(({ message }) => message).join('; ')}.`, { errors }, options);
  }
}

export class RequestMalformedError extends DomainError {
  readonly code = 'REQUEST_MALFORMED';
  readonly kind = 'invalid';
}

/** @returns the refusal that a middleware's HTTP error stands for; other errors come back as they are. */
export const translateMiddlewareError = (error: unknown): unknown => {
  const { statusCode } = (error ?? {}) as { readonly statusCode?: number };
  if (error instanceof DomainError || statusCode === undefined || statusCode >= 500) return error;
  if (statusCode === 415) return new RequestMalformedError('Send JSON, with content-type: application/json.', {}, { cause: error });

  return new RequestMalformedError('The body is not valid JSON.', {}, { cause: error });
};
