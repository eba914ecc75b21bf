import { defineMessage } from '../define-message';
import { businessKey, correlationId, userId } from '../schema';

export const pushTopics = ['order', 'rating', 'offer'] as const;

/** Bounded, because a frame too large for a socket would cost the client its connection. */
export const noticeData = {
  type: 'object',
  maxProperties: 20,
  additionalProperties: { type: ['string', 'number', 'boolean'], pattern: '^[\\s\\S]{0,1000}$' },
  description: 'What there is to know: a flat object, amounts in minor units, texts of 1,000 characters at most.',
} as const;

export const pushRequested = defineMessage({
  type: 'object',
  required: ['businessKey', 'userId', 'topic', 'data', 'correlationId'],
  properties: {
    businessKey: { ...businessKey, description: 'Stands in the frame as `key`: clients show one key once.' },
    userId,
    topic: { enum: pushTopics },
    data: noticeData,
    correlationId,
  },
})({
  name: 'PushRequested',
  version: 1,
  summary: 'Tell a user something on every socket that they have open, now; whoever is not there is not told.',
  example: {
    businessKey: 'rating:req_01JD8Z0000000000000000000A',
    userId: 'usr_2',
    topic: 'rating',
    data: { requestId: 'req_01JD8Z0000000000000000000A', subjectId: 'usr_1', score: 4.5, ratings: 120 },
    correlationId: 'req-1',
  },
});
