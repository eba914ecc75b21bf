import type { ProviderAnswer } from '../http';

type StripeError = {
  readonly type: 'card_error' | 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'rate_limit_error';
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly payment_intent?: object;
};

export const stripeError = (status: number, error: StripeError): ProviderAnswer => ({ status, body: { error } });

export const invalidRequest = (message: string, details: Pick<StripeError, 'code' | 'param'> = {}): ProviderAnswer =>
  stripeError(400, { type: 'invalid_request_error', message, ...details });

export const missing = (what: string, id: string): ProviderAnswer =>
  stripeError(404, { type: 'invalid_request_error', code: 'resource_missing', message: `No such ${what}: '${id}'` });
