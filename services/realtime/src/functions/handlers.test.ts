import { kinesisEvent, socketEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { AUCTION, aRecord } from '../../tests/builders/activity';
import { inMemoryRealtime } from '../../tests/fakes/in-memory-realtime';
import { TooManySubscriptionsError } from '../domain/errors';
import { makeConnect } from '../use-cases/connect';
import { makePushActivity } from '../use-cases/push-activity';
import { makeHandler as connectHandler } from './connect/handler';
import { makeHandler as disconnectHandler } from './disconnect/handler';
import { makeHandler as pingHandler } from './ping/handler';
import { makeHandler as pushHandler } from './push-activity/handler';
import { makeHandler as refuseHandler } from './refuse-action/handler';
import { makeHandler as subscribeHandler } from './subscribe/handler';
import { makeHandler as unsubscribeHandler } from './unsubscribe/handler';

vi.hoisted(() => {
  process.env['REALTIME_TABLE'] = 'realtime';
  process.env['SOCKET_ENDPOINT'] = 'http://127.0.0.1:1';
});

const clock = () => new Date('2026-01-01T10:00:05.000Z');
const from = (frame?: unknown) => socketEvent({ callerId: 'usr_9', connectionId: 'c', frame });

describe('$connect', () => {
  it('notes the connection under the user that the authorizer has verified, whatever the client sends (B-REP-1)', async () => {
    const open = vi.fn();
    const { connections } = inMemoryRealtime();
    const event = { ...from({ userId: 'usr_victim' }), queryStringParameters: { userId: 'usr_victim', token: 'secret' } };

    expect(await connectHandler(makeConnect({ connections: { ...connections, open }, clock }))(event)).toEqual({ statusCode: 200 });
    expect(open).toHaveBeenCalledWith('c', 'usr_9', clock());
  });

  it('refuses whoever no authorizer has vouched for (B-REP-1)', async () => {
    const connect = vi.fn();

    expect(await connectHandler(connect)(socketEvent({ connectionId: 'c' }))).toEqual({ statusCode: 401 });
    expect(connect).not.toHaveBeenCalled();
  });
});

describe('$disconnect', () => {
  it('forgets the connection, and takes one that is not there for forgotten (B-REP-6)', async () => {
    const { connections, isKnown } = inMemoryRealtime();
    await connections.open('c', 'usr_9', clock());

    expect(await disconnectHandler(connections)(from())).toEqual({ statusCode: 200 });
    expect(isKnown('c')).toBe(false);
    expect(await disconnectHandler(connections)(from())).toEqual({ statusCode: 200 });
  });
});

describe('subscribe', () => {
  it('passes its own connection, never one that the frame names (B-REP-1)', async () => {
    const subscribe = vi.fn();
    const frame = { action: 'subscribe', auctionId: AUCTION, sinceSeq: 3, connectionId: 'victim' };

    expect(await subscribeHandler(subscribe, inMemoryRealtime().sockets)(from(frame))).toEqual({ statusCode: 200 });
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

    expect(await subscribeHandler(subscribe, world.sockets)(from({ action: 'subscribe', ...frame }))).toEqual({ statusCode: 200 });
    expect(subscribe).not.toHaveBeenCalled();
    expect(world.framesOf('c')).toMatchObject([{ type: 'error', code: 'REQUEST_INVALID', instance: 'req-1', errors: [{ path }] }]);
    expect(Date.parse(world.framesOf('c')[0]?.serverTime ?? '')).not.toBeNaN();
  });

  it('answers a refusal with its code and its facts', async () => {
    const world = inMemoryRealtime();
    const subscribe = vi.fn().mockRejectedValue(new TooManySubscriptionsError('Fifty at most.', { limit: 50 }));
    await subscribeHandler(subscribe, world.sockets)(from({ auctionId: AUCTION }));

    expect(world.framesOf('c')).toMatchObject([
      { type: 'error', code: 'REALTIME_TOO_MANY_SUBSCRIPTIONS', detail: 'Fifty at most.', limit: 50 },
    ]);
  });

  it('tells nothing of a failure of ours', async () => {
    const world = inMemoryRealtime();
    await subscribeHandler(vi.fn().mockRejectedValue(new Error('table realtime-secret')), world.sockets)(from({ auctionId: AUCTION }));

    expect(world.framesOf('c')).toMatchObject([{ type: 'error', code: 'INTERNAL' }]);
    expect(JSON.stringify(world.framesOf('c'))).not.toContain('realtime-secret');
  });
});

it('unsubscribe passes its own connection and the auction', async () => {
  const unsubscribe = vi.fn();
  await unsubscribeHandler(unsubscribe, inMemoryRealtime().sockets)(from({ action: 'unsubscribe', auctionId: AUCTION }));

  expect(unsubscribe).toHaveBeenCalledWith('c', AUCTION);
});

it('ping is answered with the server time', async () => {
  const world = inMemoryRealtime();
  await pingHandler(world.sockets, clock)(from({ action: 'ping' }));

  expect(world.framesOf('c')).toEqual([{ type: 'pong', serverTime: '2026-01-01T10:00:05.000Z' }]);
});

describe('anything else', () => {
  it.each([
    { name: 'an unknown action', frame: { action: 'bid' }, code: 'REALTIME_ACTION_UNKNOWN' },
    { name: 'no action', frame: {}, code: 'REQUEST_INVALID' },
    { name: 'no object', frame: '[1]', code: 'REQUEST_INVALID' },
    { name: 'no JSON', frame: 'hello', code: 'REQUEST_MALFORMED' },
  ])('is answered with an error frame: $name', async ({ frame, code }) => {
    const world = inMemoryRealtime();

    expect(await refuseHandler(world.sockets)(from(frame))).toEqual({ statusCode: 200 });
    expect(world.framesOf('c')).toMatchObject([{ type: 'error', code }]);
  });
});

describe('records of the stream', () => {
  const records = (...data: readonly unknown[]) => kinesisEvent(...data.map((entry) => ({ partitionKey: AUCTION, data: entry })));

  it('are pushed in their order, repetitions absorbed', async () => {
    const world = inMemoryRealtime();
    const { feed } = world;
    const pushed = await pushHandler(makePushActivity({ ...world, clock }))(
      records(aRecord({ seq: 1 }), aRecord({ seq: 1 }), aRecord({ seq: 2 })),
    );

    expect(pushed).toEqual({ batchItemFailures: [] });
    expect(await feed.head(AUCTION)).toBe(2);
  });

  it('that have not the shape of the contract fail from there on, and reach nobody', async () => {
    const pushActivity = vi.fn().mockResolvedValue({ repeated: false, delivered: 0, dropped: 0, failures: [] });

    expect(await pushHandler(pushActivity)(records(aRecord(), { seq: 'two' }, aRecord({ seq: 4 })))).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }],
    });
    expect(pushActivity).toHaveBeenCalledOnce();
  });
});
