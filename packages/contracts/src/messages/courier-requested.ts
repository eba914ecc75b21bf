import { defineMessage } from '../define-message';
import { attempt, correlationId, orderId } from '../schema';

export const courierRequested = defineMessage({
  type: 'object',
  required: ['orderId', 'attempt', 'taskToken', 'correlationId'],
  properties: {
    orderId,
    attempt,
    taskToken: { type: 'string', pattern: '^[\\s\\S]{1,2048}$', description: 'The answer goes to whoever waits with it.' },
    correlationId,
  },
})({
  name: 'CourierRequested',
  version: 1,
  summary: 'A paid order needs a courier; the settlement waits for the answer.',
  example: { orderId: 'ord_01JD8Z0000000000000000000A', attempt: 1, taskToken: 'a-token', correlationId: 'req-1' },
});
