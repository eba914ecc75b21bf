import { socketEvent } from '@ecom/testing';
import { describe, expect, it } from 'vitest';
import { inMemoryRealtime } from '../../../tests/fakes/in-memory-realtime';
import { makeHandler } from './handler';

const clock = () => new Date('2026-01-01T10:00:05.000Z');
const from = (frame?: unknown) => socketEvent({ callerId: 'usr_9', connectionId: 'c', frame });

describe('$disconnect', () => {
  it('forgets the connection, and takes one that is not there for forgotten (B-REP-6)', async () => {
    const { connections, isKnown } = inMemoryRealtime();
    await connections.open('c', 'usr_9', clock());

    expect(await makeHandler(connections)(from())).toEqual({ statusCode: 200 });
    expect(isKnown('c')).toBe(false);
    expect(await makeHandler(connections)(from())).toEqual({ statusCode: 200 });
  });

  it('forgets it even when the gateway says nothing of who it was', async () => {
    const { connections, isKnown } = inMemoryRealtime();
    await connections.open('c', 'usr_9', clock());

    expect(await makeHandler(connections)(socketEvent({ connectionId: 'c' }))).toEqual({ statusCode: 200 });
    expect(isKnown('c')).toBe(false);
  });
});
