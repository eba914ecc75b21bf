import { defineEvent } from '../../define-event';
import { amount, auctionId, currency, isoDateTime, sequence, title, userId } from '../../schema';

export const auctionClosed = defineEvent({
  type: 'object',
  required: ['auctionId', 'seq', 'title', 'sellerId', 'outcome', 'bidCount', 'currency', 'closedAt'],
  properties: {
    auctionId,
    seq: sequence,
    title,
    sellerId: userId,
    outcome: { enum: ['sold', 'unsold'] },
    reason: { enum: ['no-bids', 'reserve-not-met'] },
    winnerId: userId,
    price: amount,
    bidCount: { type: 'integer', minimum: 0 },
    currency,
    closedAt: isoDateTime,
  },
})({
  name: 'AuctionClosed',
  source: 'ecom.auction',
  version: 1,
  summary: 'An auction ended. Sold: winnerId and price are there. Unsold: reason is.',
  example: {
    auctionId: 'auc_01JD8Z0000000000000000000A',
    seq: 3,
    title: 'A brass sextant',
    sellerId: 'usr_1',
    outcome: 'sold',
    winnerId: 'usr_2',
    price: 12_500,
    bidCount: 7,
    currency: 'USD',
    closedAt: '2026-01-02T10:00:00.000Z',
  },
});
