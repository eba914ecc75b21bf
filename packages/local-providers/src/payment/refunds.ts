import type { ProviderAnswer } from '../http';
import { newId, now, type PaymentBook, type Refund, refunded } from './payment-book';
import { amountIn, type Form, metadataOf } from './payment-intents';
import { invalidRequest, missing } from './stripe-error';

/** `POST /v1/refunds`: all that is left when no amount is named, never more than was paid. */
export const createRefund = (book: PaymentBook, form: Form): ProviderAnswer => {
  const id = form.get('payment_intent') ?? '';
  const intent = book.intents.get(id);
  if (!intent) return missing('payment_intent', id);
  const left = intent.amount_received - refunded(book, id);
  if (left === 0) return invalidRequest('Charge has already been refunded.', { code: 'charge_already_refunded' });
  const amount = form.has('amount') ? amountIn(form, 1) : left;
  if (typeof amount !== 'number') return amount;
  if (amount > left)
    return invalidRequest(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, { param: 'amount' });
  const refund: Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    currency: intent.currency,
    payment_intent: id,
    status: 'succeeded',
    metadata: metadataOf(form),
    created: now(),
  };
  book.refunds.set(refund.id, refund);
  return { status: 200, body: refund };
};
