import { defineEvent } from '../../define-event';
import { auctionId, isoDateTime, sequence, title, userId } from '../../schema';

export const auctionExtended = defineEvent({
  type: 'object',
  required: ['auctionId', 'seq', 'title', 'sellerId', 'endsAt'],
  properties: { auctionId, seq: sequence, title, sellerId: userId, endsAt: isoDateTime },
})({
  name: 'AuctionExtended',
  source: 'ecom.auction',
  version: 1,
  summary: 'A late bid moved the end of an auction.',
  example: {
    auctionId: 'auc_01JD8Z0000000000000000000A',
    seq: 3,
    title: 'A brass sextant',
    sellerId: 'usr_1',
    endsAt: '2026-01-02T10:02:00.000Z',
  },
});
