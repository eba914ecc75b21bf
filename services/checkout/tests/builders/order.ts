import { auctionClosed } from '@ecom/contracts';
import { type Order, openOrder } from '../../src/domain/order';

export const now = Date.parse('2026-01-02T10:00:00.000Z');
const terms = { paymentDays: 7, reminderDays: [3, 6] };

const { auctionId, title, sellerId, winnerId = '', price = 0, currency } = auctionClosed.example;
const aSale = { auctionId, title, sellerId, winnerId, price, currency } as const;

/** An order of usr_2 for 12500 of usr_1, just opened. */
export const anOrder = (changes: Partial<Order> = {}): Order => ({
  ...openOrder(aSale, terms, { now, correlationId: 'req-1' }),
  ...changes,
});

export const aPaidOrder = (changes: Partial<Order> = {}): Order =>
  anOrder({ status: 'paid', total: 12_000, points: 500, chargeId: 'pi_1', paidAt: now, booked: ['charge'], revision: 3, ...changes });

/** Everything is booked; what is left is to pay its seller. */
export const aCompletedOrder = (changes: Partial<Order> = {}): Order =>
  aPaidOrder({ status: 'completed', booked: ['charge', 'payout'], closedAt: now, revision: 5, ...changes });
