import { socketEvent } from '@ecom/testing';
import { expect, it } from 'vitest';
import { inMemoryRealtime } from '../../../tests/fakes/in-memory-realtime';
import { makeHandler } from './handler';

const clock = () => new Date('2026-01-01T10:00:05.000Z');
const from = (frame?: unknown) => socketEvent({ callerId: 'usr_9', connectionId: 'c', frame });

it('ping is answered with the server time', async () => {
  const world = inMemoryRealtime();
  await makeHandler(world.sockets, clock)(from({ action: 'ping' }));

  expect(world.framesOf('c')).toEqual([{ type: 'pong', serverTime: '2026-01-01T10:00:05.000Z' }]);
});
