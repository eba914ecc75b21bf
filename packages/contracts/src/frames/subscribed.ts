import { defineMessage } from '../define-message';
import { auctionId } from '../schema';
import { EXAMPLE_TIME, serverTime } from './frame';

export const subscribedFrame = defineMessage({
  type: 'object',
  required: ['type', 'auctionId', 'seq', 'serverTime'],
  properties: {
    type: { const: 'subscribed' },
    auctionId,
    seq: { type: 'integer', minimum: 0, description: 'Everything up to here has been sent; 0 when nothing is known yet.' },
    serverTime,
  },
})({
  name: 'Subscribed',
  version: 1,
  summary: 'The auction is followed: what was missed has been sent, and each change comes from now on.',
  example: { type: 'subscribed', auctionId: 'auc_01JD8Z0000000000000000000A', seq: 3, serverTime: EXAMPLE_TIME },
});
