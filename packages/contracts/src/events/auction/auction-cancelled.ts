import { defineEvent } from '../../define-event';
import { auctionId, isoDateTime, sequence, title, userId } from '../../schema';

export const auctionCancelled = defineEvent({
  type: 'object',
  required: ['auctionId', 'seq', 'sellerId', 'title', 'cancelledAt'],
  properties: { auctionId, seq: sequence, sellerId: userId, title, cancelledAt: isoDateTime },
})({
  name: 'AuctionCancelled',
  source: 'ecom.auction',
  version: 1,
  summary: 'An auction was withdrawn before it closed; nobody wins.',
  example: {
    auctionId: 'auc_01JD8Z0000000000000000000A',
    seq: 3,
    sellerId: 'usr_1',
    title: 'A brass sextant',
    cancelledAt: '2026-01-01T10:00:00.000Z',
  },
});
