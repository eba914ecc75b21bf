import { defineMessage } from '../define-message';
import { EXAMPLE_TIME, serverTime } from './frame';

export const pongFrame = defineMessage({
  type: 'object',
  required: ['type', 'serverTime'],
  properties: { type: { const: 'pong' }, serverTime },
})({
  name: 'Pong',
  version: 1,
  summary: 'The answer to a ping.',
  example: { type: 'pong', serverTime: EXAMPLE_TIME },
});
