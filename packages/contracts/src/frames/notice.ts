import { defineMessage } from '../define-message';
import { noticeData, pushRequested, pushTopics } from '../messages/push-requested';
import { businessKey } from '../schema';
import { EXAMPLE_TIME, serverTime } from './frame';

const { businessKey: key, topic, data } = pushRequested.example;

export const noticeFrame = defineMessage({
  type: 'object',
  required: ['type', 'key', 'topic', 'data', 'serverTime'],
  properties: {
    type: { const: 'notice' },
    key: { ...businessKey, description: 'Drop a frame whose key was seen before: it may come twice.' },
    topic: { enum: pushTopics },
    data: noticeData,
    serverTime,
  },
})({
  name: 'Notice',
  version: 1,
  summary: 'Something for this user alone, on all of their sockets.',
  example: { type: 'notice', key, topic, data, serverTime: EXAMPLE_TIME },
});
