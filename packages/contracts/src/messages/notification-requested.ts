import { defineMessage } from '../define-message';
import { userId } from '../schema';

export const notificationTemplates = [
  'outbid',
  'ending-soon',
  'extended',
  'won',
  'lost',
  'sold',
  'not-sold',
  'cancelled',
  'welcome',
  'agreement-recorded',
  'agreement-refused',
  'order-open',
  'payment-reminder',
  'payment-failed',
  'order-paid',
  'order-completed',
  'order-refunded',
  'order-unpaid',
  'sale-unpaid',
  'review-invited',
  'review-published',
  'second-chance-offered',
  'second-chance-withdrawn',
  'second-chance-accepted',
  'second-chance-declined',
  'second-chance-exhausted',
  'payout-waiting',
  'payout-sent',
  'payout-refused',
] as const;

export const notificationRequested = defineMessage({
  type: 'object',
  required: ['businessKey', 'userId', 'template', 'data', 'correlationId'],
  properties: {
    businessKey: {
      type: 'string',
      pattern: '^[\\x21-\\x7e]{1,256}$',
      description: 'Whoever sends the same key again wants nothing to happen.',
    },
    userId,
    template: { enum: notificationTemplates },
    data: {
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'boolean'] },
      description: 'What the template says; amounts in minor units.',
    },
    correlationId: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
  },
})({
  name: 'NotificationRequested',
  version: 1,
  summary: 'Tell a user something, once.',
  example: {
    businessKey: 'won:auc_01JD8Z0000000000000000000A',
    userId: 'usr_2',
    template: 'won',
    data: { auctionId: 'auc_01JD8Z0000000000000000000A', title: 'A brass sextant', price: 12_500, currency: 'USD' },
    correlationId: 'req-1',
  },
});
