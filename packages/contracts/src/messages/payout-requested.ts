import { defineMessage } from '../define-message';
import { correlationId, orderId } from '../schema';

export const payoutRequested = defineMessage({
  type: 'object',
  required: ['orderId', 'correlationId'],
  properties: { orderId, correlationId },
})({
  name: 'PayoutRequested',
  version: 1,
  summary: 'What the seller of a completed order is owed may be paid out now; asking again pays nothing again.',
  example: { orderId: 'ord_01JD8Z0000000000000000000A', correlationId: 'req-1' },
});
