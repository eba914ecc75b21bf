import { socketEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { AUCTION } from '../../../tests/builders/activity';
import { inMemoryRealtime } from '../../../tests/fakes/in-memory-realtime';
import { TooManySubscriptionsError } from '../../domain/errors';
import { makeHandler } from './handler';

const from = (frame?: unknown) => socketEvent({ callerId: 'usr_9', connectionId: 'c', frame });

describe('subscribe', () => {
  it('passes its own connection, never one that the frame names (B-REP-1)', async () => {
    const subscribe = vi.fn();
    const frame = { action: 'subscribe', auctionId: AUCTION, sinceSeq: 3, connectionId: 'victim' };

    expect(await makeHandler(subscribe, inMemoryRealtime().sockets)(from(frame))).toEqual({ statusCode: 200 });
    expect(subscribe).toHaveBeenCalledWith({ connectionId: 'c', auctionId: AUCTION, sinceSeq: 3 });
  });

  it.each([
    { name: 'no auction', frame: {}, path: 'auctionId' },
    { name: 'something that is no id', frame: { auctionId: 'auc_1; DROP' }, path: 'auctionId' },
    { name: 'a seq in words', frame: { auctionId: AUCTION, sinceSeq: '3' }, path: 'sinceSeq' },
    { name: 'a seq below zero', frame: { auctionId: AUCTION, sinceSeq: -1 }, path: 'sinceSeq' },
    { name: 'half a seq', frame: { auctionId: AUCTION, sinceSeq: 0.5 }, path: 'sinceSeq' },
  ])('answers $name with an error frame that says where', async ({ frame, path }) => {
    const world = inMemoryRealtime();
    const subscribe = vi.fn();

    expect(await makeHandler(subscribe, world.sockets)(from({ action: 'subscribe', ...frame }))).toEqual({ statusCode: 200 });
    expect(subscribe).not.toHaveBeenCalled();
    expect(world.framesOf('c')).toMatchObject([{ type: 'error', code: 'REQUEST_INVALID', instance: 'req-1', errors: [{ path }] }]);
    expect(Date.parse(world.framesOf('c')[0]?.serverTime ?? '')).not.toBeNaN();
  });

  it('answers a refusal with its code and its facts', async () => {
    const world = inMemoryRealtime();
    const subscribe = vi.fn().mockRejectedValue(new TooManySubscriptionsError('Fifty at most.', { limit: 50 }));
    await makeHandler(subscribe, world.sockets)(from({ auctionId: AUCTION }));

    expect(world.framesOf('c')).toMatchObject([
      { type: 'error', code: 'REALTIME_TOO_MANY_SUBSCRIPTIONS', detail: 'Fifty at most.', limit: 50 },
    ]);
  });

  it('tells nothing of a failure of ours', async () => {
    const world = inMemoryRealtime();
    await makeHandler(vi.fn().mockRejectedValue(new Error('table realtime-secret')), world.sockets)(from({ auctionId: AUCTION }));

    expect(world.framesOf('c')).toMatchObject([{ type: 'error', code: 'INTERNAL' }]);
    expect(JSON.stringify(world.framesOf('c'))).not.toContain('realtime-secret');
  });
});
