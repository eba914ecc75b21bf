import { defineMessage } from '../define-message';
import { correlationId, isoDateTime, userId } from '../schema';

export const ratingLookupRequested = defineMessage({
  type: 'object',
  required: ['requestId', 'requesterId', 'subjectId', 'requestedAt', 'correlationId'],
  properties: {
    requestId: { type: 'string', pattern: '^rlk_[0-9A-Za-z]+$', description: 'Stands in the notice that answers it.' },
    requesterId: { ...userId, description: 'Who asked, by their token: who alone is told.' },
    subjectId: { ...userId, description: 'Who it is about.' },
    requestedAt: { ...isoDateTime, description: 'An answer that was fetched since then is good enough.' },
    correlationId,
  },
})({
  name: 'RatingLookupRequested',
  version: 1,
  summary: 'Somebody wants to know how a user is rated outside: ask, keep the answer, tell whoever asked.',
  example: {
    requestId: 'rlk_01JD8Z0000000000000000000A',
    requesterId: 'usr_2',
    subjectId: 'usr_1',
    requestedAt: '2026-01-01T10:00:00.000Z',
    correlationId: 'req-1',
  },
});
