import { defineEvent } from '../../define-event';
import { amount, auctionId, currency, isoDateTime, offerId, title, userId } from '../../schema';

export const secondChanceAccepted = defineEvent({
  type: 'object',
  required: ['auctionId', 'offerId', 'title', 'sellerId', 'buyerId', 'price', 'currency', 'acceptedAt'],
  properties: { auctionId, offerId, title, sellerId: userId, buyerId: userId, price: amount, currency, acceptedAt: isoDateTime },
})({
  name: 'SecondChanceAccepted',
  source: 'ecom.auction',
  version: 1,
  summary: 'The winner did not pay, and the next bidder takes the lot at the price of the offer.',
  example: {
    auctionId: 'auc_01JD8Z0000000000000000000A',
    offerId: 'off_01JD8Z0000000000000000000C',
    title: 'A brass sextant',
    sellerId: 'usr_1',
    buyerId: 'usr_3',
    price: 12_000,
    currency: 'USD',
    acceptedAt: '2026-01-10T10:00:00.000Z',
  },
});
