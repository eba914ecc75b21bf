import { socketEvent } from '@ecom/testing';
import { describe, expect, it } from 'vitest';
import { inMemoryRealtime } from '../../../tests/fakes/in-memory-realtime';
import { makeHandler } from './handler';

const from = (frame?: unknown) => socketEvent({ callerId: 'usr_9', connectionId: 'c', frame });

describe('anything else', () => {
  it.each([
    { name: 'an unknown action', frame: { action: 'bid' }, code: 'REALTIME_ACTION_UNKNOWN' },
    { name: 'no action', frame: {}, code: 'REQUEST_INVALID' },
    { name: 'no object', frame: '[1]', code: 'REQUEST_INVALID' },
    { name: 'no JSON', frame: 'hello', code: 'REQUEST_MALFORMED' },
  ])('is answered with an error frame: $name', async ({ frame, code }) => {
    const world = inMemoryRealtime();

    expect(await makeHandler(world.sockets)(from(frame))).toEqual({ statusCode: 200 });
    expect(world.framesOf('c')).toMatchObject([{ type: 'error', code }]);
  });
});
