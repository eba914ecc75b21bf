import type { ProviderAnswer } from '../http';
import { newId, now, type PaymentBook, type PaymentIntent } from './payment-book';
import { cardOf } from './payment-methods';
import { invalidRequest, missing, stripeError } from './stripe-error';

export type Form = URLSearchParams;

/** Smallest and largest charge in minor units (docs.stripe.com/currencies). */
const LEAST: Readonly<Record<string, number>> = { usd: 50, eur: 50, gbp: 30 };
const MOST = 99_999_999;

export const metadataOf = (form: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([key, value]) => (/^metadata\[(.+)\]$/.exec(key) ? [[key.slice('metadata['.length, -1), value]] : [])),
  );

/** @returns the amount, or why Stripe would not take it */
export const amountIn = (form: Form, least: number): number | ProviderAnswer => {
  const text = form.get('amount') ?? '';
  if (!/^\d+$/.test(text)) return invalidRequest(`Invalid integer: ${text}`, { code: 'parameter_invalid_integer', param: 'amount' });
  const amount = Number(text);
  if (amount < least) return invalidRequest(`Amount must be at least ${least}`, { code: 'amount_too_small', param: 'amount' });
  if (amount > MOST) return invalidRequest(`Amount must be no more than ${MOST}`, { code: 'amount_too_large', param: 'amount' });
  return amount;
};

const intentOf = (form: Form, amount: number): PaymentIntent => ({
  id: newId('pi'),
  object: 'payment_intent',
  amount,
  amount_received: 0,
  currency: form.get('currency') ?? '',
  status: 'requires_payment_method',
  latest_charge: null,
  metadata: metadataOf(form),
  transfer_group: form.get('transfer_group'),
  created: now(),
});

const confirm = (book: PaymentBook, intent: PaymentIntent, paymentMethod: string): ProviderAnswer => {
  const card = cardOf(paymentMethod);
  if (!card) return invalidRequest(`No such PaymentMethod: '${paymentMethod}'`, { code: 'resource_missing', param: 'payment_method' });
  book.intents.set(intent.id, intent);
  if (card.declines) {
    const { code, declineCode, message } = card.declines;
    const decline = declineCode === undefined ? {} : { decline_code: declineCode };
    return stripeError(402, { type: 'card_error', code, message, ...decline, payment_intent: intent });
  }
  const paid = { ...intent, status: 'succeeded', amount_received: intent.amount, latest_charge: newId('ch') } as const;
  book.intents.set(intent.id, paid);
  return { status: 200, body: paid };
};

/** `POST /v1/payment_intents`, confirmed at once: what a server does with a card that it has. */
export const createIntent = (book: PaymentBook, form: Form): ProviderAnswer => {
  const currency = form.get('currency') ?? '';
  const least = LEAST[currency];
  if (least === undefined) return invalidRequest(`Invalid currency: ${currency}`, { param: 'currency' });
  const amount = amountIn(form, least);
  if (typeof amount !== 'number') return amount;
  if (form.get('confirm') !== 'true')
    return invalidRequest('This provider confirms payments at once: send confirm=true.', { param: 'confirm' });
  return confirm(book, intentOf(form, amount), form.get('payment_method') ?? '');
};

export const readIntent = ({ intents }: PaymentBook, id: string): ProviderAnswer => {
  const intent = intents.get(id);
  return intent ? { status: 200, body: intent } : missing('payment_intent', id);
};
