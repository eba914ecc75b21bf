import { defineMessage } from '../define-message';
import { EXAMPLE_TIME, serverTime } from './frame';

export const errorFrame = defineMessage({
  type: 'object',
  required: ['type', 'code', 'detail', 'instance', 'serverTime'],
  properties: {
    type: { const: 'error' },
    code: { type: 'string', pattern: '^[A-Z][A-Z0-9_]+$', description: 'Stable: programs decide by it.' },
    detail: { type: 'string', description: 'For people.' },
    instance: { type: 'string', description: 'The request, as it stands in the log.' },
    errors: {
      type: 'array',
      description: 'What is wrong with the frame, and where.',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    serverTime,
  },
  additionalProperties: true,
})({
  name: 'Refused',
  version: 1,
  summary: 'A frame was refused; the connection goes on. Facts about the refusal may stand beside the code.',
  example: {
    type: 'error',
    code: 'REALTIME_TOO_MANY_SUBSCRIPTIONS',
    detail: 'One connection follows 50 auctions at most.',
    instance: 'req-1',
    limit: 50,
    serverTime: EXAMPLE_TIME,
  },
});
