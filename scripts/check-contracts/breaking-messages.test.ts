import { expect, it } from 'vitest';
import { breakingChanges } from './breaking-messages';

const schema = (properties: object) => ({ type: 'object', properties });
const document = (messages: Readonly<Record<string, object>>, spoken: readonly string[] = []) => ({
  channels: { socket: { 'x-kind': 'socket', messages: Object.fromEntries(spoken.map((name) => [name, {}])) } },
  components: { messages },
});
const before = document({ Sold: { payload: schema({ price: { type: 'integer' } }) }, Pong: { payload: schema({}) } }, ['Pong']);

it('lets documents grow, and lets go of what no client relies on', () => {
  const after = document({ Pong: { payload: schema({ at: { type: 'string' } }) }, Bought: { payload: schema({}) } }, ['Pong', 'Bought']);

  expect(breakingChanges(before, after)).toEqual([]);
});

it('tells what breaks, by message', () => {
  const after = document({ Sold: { payload: schema({ price: { type: 'string' } }) } });

  expect(breakingChanges(before, after)).toEqual([
    'Sold: /price had type "integer" and has "string"',
    'Pong is gone: clients of the socket rely on it',
  ]);
});
