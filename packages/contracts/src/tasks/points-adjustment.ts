import { defineMessage } from '../define-message';
import { businessKey, correlationId, userId } from '../schema';

export const pointsAdjustment = defineMessage({
  type: 'object',
  required: ['userId', 'delta', 'key', 'reason', 'correlationId'],
  properties: {
    userId,
    delta: { type: 'integer', description: 'Points to add; negative to take.' },
    key: { ...businessKey, description: 'The same key again changes nothing and gives the same answer.' },
    undoes: { ...businessKey, description: 'Key of an adjustment to take back, if it was made; `delta` counts for nothing then.' },
    reason: { type: 'string', pattern: '^[a-z-]{1,40}$' },
    correlationId,
  },
})({
  name: 'PointsAdjustment',
  version: 1,
  summary: 'Adds points to a user or takes some, once; never below zero.',
  example: {
    userId: 'usr_2',
    delta: -500,
    key: 'ord_01JD8Z0000000000000000000A-1-redeem',
    reason: 'redeemed',
    correlationId: 'req-1',
  },
});
