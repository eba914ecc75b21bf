import { defineEvent } from '../../define-event';
import { amount, auctionId, currency, isoDateTime, sequence, title, userId } from '../../schema';

export const leaderOutbid = defineEvent({
  type: 'object',
  required: ['auctionId', 'seq', 'title', 'bidderId', 'price', 'minimumBid', 'currency', 'endsAt'],
  properties: { auctionId, seq: sequence, title, bidderId: userId, price: amount, minimumBid: amount, currency, endsAt: isoDateTime },
})({
  name: 'LeaderOutbid',
  source: 'ecom.auction',
  version: 1,
  summary: 'Somebody else leads now; bidderId is who lost the lead.',
  example: {
    auctionId: 'auc_01JD8Z0000000000000000000A',
    seq: 3,
    title: 'A brass sextant',
    bidderId: 'usr_2',
    price: 12_500,
    minimumBid: 12_750,
    currency: 'USD',
    endsAt: '2026-01-02T10:00:00.000Z',
  },
});
