import { defineEvent } from '../../define-event';
import { amount, auctionId, currency, isoDateTime, orderId, title, userId } from '../../schema';

export const orderUnpaid = defineEvent({
  type: 'object',
  required: ['orderId', 'auctionId', 'buyerId', 'sellerId', 'title', 'price', 'currency', 'unpaidAt'],
  properties: {
    orderId,
    auctionId,
    buyerId: userId,
    sellerId: userId,
    title,
    price: amount,
    currency,
    unpaidAt: isoDateTime,
  },
})({
  name: 'OrderUnpaid',
  source: 'ecom.checkout',
  version: 1,
  summary: 'The buyer did not pay until the deadline; the lot is free again.',
  example: {
    orderId: 'ord_01JD8Z0000000000000000000A',
    auctionId: 'auc_01JD8Z0000000000000000000A',
    buyerId: 'usr_2',
    sellerId: 'usr_1',
    title: 'A brass sextant',
    price: 12_500,
    currency: 'USD',
    unpaidAt: '2026-01-09T10:00:00.000Z',
  },
});
