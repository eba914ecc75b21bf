import { defineEvent } from '../../define-event';
import { auctionId, isoDateTime, sequence, title, userId } from '../../schema';

export const auctionPublished = defineEvent({
  type: 'object',
  required: ['auctionId', 'seq', 'sellerId', 'title', 'startsAt', 'endsAt'],
  properties: { auctionId, seq: sequence, sellerId: userId, title, startsAt: isoDateTime, endsAt: isoDateTime },
})({
  name: 'AuctionPublished',
  source: 'ecom.auction',
  version: 1,
  summary: 'A seller put an auction up: it is scheduled, or open if its start has come.',
  example: {
    auctionId: 'auc_01JD8Z0000000000000000000A',
    seq: 3,
    sellerId: 'usr_1',
    title: 'A brass sextant',
    startsAt: '2026-01-01T10:00:00.000Z',
    endsAt: '2026-01-02T10:00:00.000Z',
  },
});
