import { defineEvent } from '../../define-event';
import { amount, auctionId, currency, isoDateTime, sequence, title, userId } from '../../schema';

export const auctionEndingSoon = defineEvent({
  type: 'object',
  required: ['auctionId', 'seq', 'title', 'sellerId', 'price', 'currency', 'endsAt'],
  properties: { auctionId, seq: sequence, title, sellerId: userId, price: amount, currency, endsAt: isoDateTime },
})({
  name: 'AuctionEndingSoon',
  source: 'ecom.auction',
  version: 1,
  summary: 'An auction ends in ten minutes, or in a tenth of its duration if that is less.',
  example: {
    auctionId: 'auc_01JD8Z0000000000000000000A',
    seq: 3,
    title: 'A brass sextant',
    sellerId: 'usr_1',
    price: 12_500,
    currency: 'USD',
    endsAt: '2026-01-02T10:00:00.000Z',
  },
});
