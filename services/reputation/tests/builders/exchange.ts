import { orderCompleted } from '@ecom/contracts';
import { type Exchange, openExchange, type Review, type Role, write } from '../../src/domain/review';

export const REVIEW_DAYS = 14;
export const COMPLETED_AT = Date.parse(orderCompleted.example.completedAt);

const hour = 3_600_000;
export const hours = (count: number): number => COMPLETED_AT + count * hour;

let orders = 0;

/** Every exchange has an order and people of its own, so that all can share a table. */
export const anExchange = (overrides: Partial<Exchange> = {}): Exchange => {
  orders += 1;
  const orderId = `ord_01JD8Z${String(orders).padStart(20, '0')}`;
  const order = { ...orderCompleted.example, orderId, buyerId: `usr_buyer-${orders}`, sellerId: `usr_seller-${orders}` };

  return { ...openExchange({ order, reviewDays: REVIEW_DAYS, correlationId: 'req-1' }), ...overrides };
};

let reviews = 0;

export const aReview = (overrides: Partial<Review> = {}): Review => {
  reviews += 1;
  return {
    reviewId: `rev_01JD8Z${String(reviews).padStart(20, '0')}`,
    stars: 4,
    comment: 'As described.',
    writtenAt: hours(1),
    ...overrides,
  };
};

/** What the exchange is once this side has written. */
export const written = (exchange: Exchange, role: Role, overrides: Partial<Review> = {}): Exchange =>
  write(exchange, role, aReview(overrides));
