import { defineMessage } from '../define-message';
import { correlationId, orderId } from '../schema';

export const receiptRequested = defineMessage({
  type: 'object',
  required: ['orderId', 'document', 'correlationId'],
  properties: {
    orderId,
    document: { enum: ['receipt', 'credit-note'], description: 'A credit note takes back what a receipt says was paid.' },
    correlationId,
  },
})({
  name: 'ReceiptRequested',
  version: 1,
  summary: 'Make a document of an order, once: the order itself says what stands in it.',
  example: { orderId: 'ord_01JD8Z0000000000000000000A', document: 'receipt', correlationId: 'req-1' },
});
