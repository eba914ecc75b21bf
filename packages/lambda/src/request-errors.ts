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

type MiddlewareError = { readonly statusCode?: number; readonly cause?: { readonly package?: string } };

/** @returns the refusal that the body parser's error stands for; every other error comes back as it is, whatever status it carries. */
export const translateMiddlewareError = (error: unknown): unknown => {
  const { statusCode, cause } = (error ?? {}) as MiddlewareError;
  if (cause?.package !== '@middy/http-json-body-parser') return error;
  if (statusCode === 415) return new RequestMalformedError('Send JSON, with content-type: application/json.', {}, { cause: error });

  return new RequestMalformedError('The body is not valid JSON.', {}, { cause: error });
};
