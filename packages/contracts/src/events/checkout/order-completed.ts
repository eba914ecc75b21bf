import { defineEvent } from '../../define-event';
import { amount, auctionId, currency, isoDateTime, orderId, title, userId } from '../../schema';

export const orderCompleted = defineEvent({
  type: 'object',
  required: ['orderId', 'auctionId', 'buyerId', 'sellerId', 'title', 'price', 'currency', 'pointsEarned', 'completedAt'],
  properties: {
    orderId,
    auctionId,
    buyerId: userId,
    sellerId: userId,
    title,
    price: amount,
    currency,
    pointsEarned: { type: 'integer', minimum: 0, description: 'What the buyer is credited with.' },
    completedAt: isoDateTime,
  },
})({
  name: 'OrderCompleted',
  source: 'ecom.checkout',
  version: 1,
  summary: 'An order is paid, on its way to the buyer, and settled with the seller.',
  example: {
    orderId: 'ord_01JD8Z0000000000000000000A',
    auctionId: 'auc_01JD8Z0000000000000000000A',
    buyerId: 'usr_2',
    sellerId: 'usr_1',
    title: 'A brass sextant',
    price: 12_500,
    currency: 'USD',
    pointsEarned: 125,
    completedAt: '2026-01-03T10:00:00.000Z',
  },
});
