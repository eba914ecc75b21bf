import { socketEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { inMemoryRealtime } from '../../../tests/fakes/in-memory-realtime';
import { makeConnect } from '../../use-cases/connect';
import { makeHandler } from './handler';

const clock = () => new Date('2026-01-01T10:00:05.000Z');
const from = (frame?: unknown) => socketEvent({ callerId: 'usr_9', connectionId: 'c', frame });

describe('$connect', () => {
  it('notes the connection under the user that the authorizer has verified, whatever the client sends (B-REP-1)', async () => {
    const open = vi.fn();
    const { connections } = inMemoryRealtime();
    const event = { ...from({ userId: 'usr_victim' }), queryStringParameters: { userId: 'usr_victim', token: 'secret' } };

    expect(await makeHandler(makeConnect({ connections: { ...connections, open }, clock }))(event)).toEqual({ statusCode: 200 });
    expect(open).toHaveBeenCalledWith('c', 'usr_9', clock());
  });

  it('refuses whoever no authorizer has vouched for (B-REP-1)', async () => {
    const connect = vi.fn();

    expect(await makeHandler(connect)(socketEvent({ connectionId: 'c' }))).toEqual({ statusCode: 401 });
    expect(connect).not.toHaveBeenCalled();
  });
});
