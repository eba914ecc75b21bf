import { defineMessage } from '../define-message';
import { auctionId } from '../schema';
import { EXAMPLE_TIME, serverTime } from './frame';

export const unsubscribedFrame = defineMessage({
  type: 'object',
  required: ['type', 'auctionId', 'serverTime'],
  properties: { type: { const: 'unsubscribed' }, auctionId, serverTime },
})({
  name: 'Unsubscribed',
  version: 1,
  summary: 'The auction is not followed any more.',
  example: { type: 'unsubscribed', auctionId: 'auc_01JD8Z0000000000000000000A', serverTime: EXAMPLE_TIME },
});
