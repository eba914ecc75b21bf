import { expect, it } from 'vitest';
import { lintAsyncapi } from './lint';

const message = { summary: 'A coat was sold.', payload: { type: 'object', required: ['price'] }, examples: [{ payload: { price: 1 } }] };
const sound = {
  asyncapi: '3.0.0',
  info: { title: 'shop', version: '1.0.0' },
  channels: { bus: { address: 'bus', messages: { Sold: { $ref: '#/components/messages/Sold' } } } },
  operations: { sell: { action: 'send', channel: { $ref: '#/channels/bus' }, messages: [{ $ref: '#/channels/bus/messages/Sold' }] } },
  components: { messages: { Sold: message } },
};
const withMessage = (change: object) => ({ ...sound, components: { messages: { Sold: { ...message, ...change } } } });

it('finds nothing in a sound document', () => {
  expect(lintAsyncapi(sound)).toEqual([]);
});

it.each([
  { name: 'no title', document: { ...sound, info: { version: '1.0.0' } }, says: "/info must have required property 'title'" },
  {
    name: 'an unknown action',
    document: { ...sound, operations: { sell: { action: 'shout', channel: { $ref: '#/channels/bus' } } } },
    says: '/operations/sell',
  },
  {
    name: 'a reference to nothing',
    document: { ...sound, channels: { bus: { address: 'bus', messages: { Sold: { $ref: '#/components/messages/Lost' } } } } },
    says: '#/components/messages/Lost points at nothing',
  },
  { name: 'a wrong example', document: withMessage({ examples: [{ payload: {} }] }), says: 'the example of Sold has not its shape' },
  { name: 'no words', document: withMessage({ summary: undefined }), says: 'Sold is sent and has no summary' },
  {
    name: 'a message nobody uses',
    document: { ...sound, components: { messages: { Sold: message, Lost: message } } },
    says: 'Lost is in no channel',
  },
])('tells of $name', ({ document, says }) => {
  expect(lintAsyncapi(JSON.parse(JSON.stringify(document)))).toEqual(expect.arrayContaining([expect.stringContaining(says)]));
});
