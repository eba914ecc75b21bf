import { randomBytes } from 'node:crypto';

export type PaymentIntent = {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly amount: number;
  readonly amount_received: number;
  readonly currency: string;
  readonly status: 'succeeded' | 'requires_payment_method';
  readonly latest_charge: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly transfer_group: string | null;
  readonly created: number;
};

export type Refund = {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  readonly currency: string;
  readonly payment_intent: string;
  readonly status: 'succeeded';
  readonly metadata: Readonly<Record<string, string>>;
  readonly created: number;
};

export type Transfer = {
  readonly id: string;
  readonly object: 'transfer';
  readonly amount: number;
  readonly currency: string;
  readonly destination: string;
  readonly transfer_group: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly created: number;
};

/** All money that moved, for whoever checks it afterwards. */
export type PaymentBook = {
  readonly intents: Map<string, PaymentIntent>;
  readonly refunds: Map<string, Refund>;
  readonly transfers: Map<string, Transfer>;
};

export const newPaymentBook = (): PaymentBook => ({ intents: new Map(), refunds: new Map(), transfers: new Map() });

export const newId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;

export const now = (): number => Math.floor(Date.now() / 1000);

/** What of a payment has been given back, in minor units. */
export const refunded = ({ refunds }: PaymentBook, paymentIntent: string): number =>
  [...refunds.values()].filter((refund) => refund.payment_intent === paymentIntent).reduce((sum, { amount }) => sum + amount, 0);
