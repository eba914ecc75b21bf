import { headerOf, type Provider, type ProviderAnswer, type ProviderRequest } from '../http';
import { createIdempotency } from '../idempotency';
import { newPaymentBook, type PaymentBook } from './payment-book';
import { createIntent, type Form, readIntent } from './payment-intents';
import { createRefund } from './refunds';
import { stripeError } from './stripe-error';
import { createTransfer, listTransfers } from './transfers';

const creators: Readonly<Record<string, (book: PaymentBook, form: Form) => ProviderAnswer>> = {
  '/v1/payment_intents': createIntent,
  '/v1/refunds': createRefund,
  '/v1/transfers': createTransfer,
};

const unauthorised = stripeError(401, { type: 'invalid_request_error', message: 'You did not provide an API key.' });

const otherRequest = (key: string): ProviderAnswer =>
  stripeError(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.`,
  });

const hasKey = (request: ProviderRequest): boolean => /^Bearer sk_\w+$/.test(headerOf(request, 'authorization') ?? '');

const find = (book: PaymentBook, { method, path, query }: ProviderRequest): ProviderAnswer | undefined => {
  if (method !== 'GET') return undefined;
  if (path === '/v1/transfers') return listTransfers(book, query);
  const id = /^\/v1\/payment_intents\/(\w+)$/.exec(path)?.[1];
  return id === undefined ? undefined : readIntent(book, id);
};

export type PaymentProvider = { readonly answer: Provider; readonly book: () => PaymentBook; clear(): void };

/**
 * The part of Stripe's API that a shop needs: payments confirmed at once, refunds, transfers, idempotency keys, errors
 * (docs.stripe.com/api). Money moves in memory only.
 */
export const paymentProvider = (): PaymentProvider => {
  let [book, idempotent] = [newPaymentBook(), createIdempotency()];
  const create = (request: ProviderRequest, make: (book: PaymentBook, form: Form) => ProviderAnswer): ProviderAnswer => {
    const key = headerOf(request, 'idempotency-key');
    const answer = idempotent(key, `${request.path} ${request.body}`, () => make(book, new URLSearchParams(request.body)));
    return answer === 'other-request' ? otherRequest(key ?? '') : answer;
  };
  return {
    book: () => book,
    clear: () => {
      [book, idempotent] = [newPaymentBook(), createIdempotency()];
    },
    answer: (request) => {
      const { method, path } = request;
      if (!path.startsWith('/v1/')) return undefined;
      if (!hasKey(request)) return unauthorised;
      const make = creators[path];
      if (method === 'POST' && make) return create(request, make);
      return (
        find(book, request) ??
        stripeError(404, { type: 'invalid_request_error', message: `Unrecognized request URL (${method}: ${path}).` })
      );
    },
  };
};
