import { defineMessage } from '../define-message';
import { correlationId, userId } from '../schema';

export const namesRequest = defineMessage({
  type: 'object',
  required: ['userIds', 'correlationId'],
  properties: {
    userIds: { type: 'array', items: userId, minItems: 1, maxItems: 10, description: 'Who is asked for.' },
    correlationId,
  },
})({
  name: 'NamesRequest',
  version: 1,
  summary: 'Asks by what names users are shown to others; no addresses. Answered with the names that there are, by user.',
  example: { userIds: ['usr_1', 'usr_2'], correlationId: 'req-1' },
});
