import type { Currency } from '@ecom/kernel';

export const statuses = ['awaiting_payment', 'processing', 'paid', 'completed', 'unpaid', 'refunded', 'refund_failed'] as const;
export type OrderStatus = (typeof statuses)[number];

/** What of an order stands in the ledger. */
export type Booking = 'charge' | 'payout' | 'reversal';

/** How the buyer wants to pay; kept only while it is tried. */
export type PaymentRequest = { readonly methodId: string; readonly redeemPoints: number };
export type Dispatch = { readonly courier: string; readonly bookingId: string; readonly pickupBy: string };

/** Amounts in minor units, times in epoch milliseconds. */
export type Order = {
  readonly orderId: string;
  readonly auctionId: string;
  /** The second chance that led to the order; none when it is the auction's own winner who buys. */
  readonly offerId?: string;
  readonly title: string;
  readonly buyerId: string;
  readonly sellerId: string;
  readonly price: number;
  readonly currency: Currency;
  readonly status: OrderStatus;
  readonly openedAt: number;
  readonly payBy: number;
  /** When the buyer is reminded. */
  readonly remindAt: readonly number[];
  readonly reminders: number;
  /** Counts from 1; each decline starts another. */
  readonly attempt: number;
  /** With what the settlement waits for the buyer. */
  readonly taskToken?: string;
  readonly payment?: PaymentRequest;
  readonly lastDecline?: string;
  /** What the card was charged with. */
  readonly total?: number;
  readonly points?: number;
  /** Empty when points paid for everything. */
  readonly chargeId?: string;
  readonly paidAt?: number;
  readonly dispatch?: Dispatch;
  readonly pointsEarned?: number;
  readonly closedAt?: number;
  /** What stands in the ledger. */
  readonly booked: readonly Booking[];
  /** Grows by one with each change. */
  readonly revision: number;
  /** Of the request that led to the order. */
  readonly correlationId: string;
};

export type PaymentTerms = { readonly paymentDays: number; readonly reminderDays: readonly number[] };

type Sale = {
  readonly auctionId: string;
  readonly offerId?: string;
  readonly title: string;
  readonly sellerId: string;
  readonly winnerId: string;
  readonly price: number;
  readonly currency: Currency;
};

const DAY = 86_400_000;

/** An auction has one winner, an offer one buyer: their order has that id, so that opening it twice is opening it once. */
const orderIdOf = ({ auctionId, offerId = auctionId }: Pick<Sale, 'auctionId' | 'offerId'>): string =>
  offerId.replace(/^(auc|off)_/, 'ord_');

export const openOrder = ({ winnerId, ...sale }: Sale, terms: PaymentTerms, opened: { now: number; correlationId: string }): Order => ({
  ...sale,
  orderId: orderIdOf(sale),
  buyerId: winnerId,
  status: 'awaiting_payment',
  openedAt: opened.now,
  payBy: opened.now + terms.paymentDays * DAY,
  remindAt: terms.reminderDays.map((days) => opened.now + days * DAY),
  reminders: 0,
  attempt: 1,
  booked: [],
  revision: 1,
  correlationId: opened.correlationId,
});

export const isParty = ({ buyerId, sellerId }: Order, userId: string): boolean => userId === buyerId || userId === sellerId;
