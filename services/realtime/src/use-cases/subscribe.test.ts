import { describe, expect, it } from 'vitest';
import { AUCTION, aRecord } from '../../tests/builders/activity';
import { allOf } from '../../tests/builders/pages';
import { inMemoryRealtime } from '../../tests/fakes/in-memory-realtime';
import { ConnectionUnknownError, SubscriptionBusyError } from '../domain/errors';
import { makeSubscribe } from './subscribe';
import { makeUnsubscribe } from './unsubscribe';

const now = new Date('2026-01-01T10:00:05.000Z');
const clock = () => now;

const connected = async (lastSeq = 0) => {
  const world = inMemoryRealtime();
  await world.connections.open('c', 'usr_1', now);
  for (let seq = 1; seq <= lastSeq; seq += 1) await world.feed.append(aRecord({ seq }), now);

  return { ...world, subscribe: makeSubscribe({ ...world, clock, newToken: () => 'sub_1' }) };
};

const summary = (frames: readonly { readonly type: string }[]) =>
  frames.map((frame) => [frame.type, (frame as { readonly seq?: number }).seq]);

describe('subscribing', () => {
  it.each([
    {
      name: 'what it missed, then that it is live',
      sinceSeq: 2,
      frames: [
        ['activity', 3],
        ['activity', 4],
        ['subscribed', 4],
      ],
    },
    {
      name: 'everything',
      sinceSeq: 0,
      frames: [
        ['activity', 1],
        ['activity', 2],
        ['activity', 3],
        ['activity', 4],
        ['subscribed', 4],
      ],
    },
    {
      name: 'the latest change when it has none',
      sinceSeq: undefined,
      frames: [
        ['activity', 4],
        ['subscribed', 4],
      ],
    },
    { name: 'nothing when it has all', sinceSeq: 4, frames: [['subscribed', 4]] },
    { name: 'nothing that it has from elsewhere already', sinceSeq: 9, frames: [['subscribed', 9]] },
  ])('tells the client $name', async ({ sinceSeq, frames }) => {
    const { subscribe, framesOf } = await connected(4);
    await subscribe({ connectionId: 'c', auctionId: AUCTION, sinceSeq });

    expect(summary(framesOf('c'))).toEqual(frames);
    expect(framesOf('c').every(({ serverTime }) => serverTime === '2026-01-01T10:00:05.000Z')).toBe(true);
  });

  it('waits for the first change of an auction nothing is known of', async () => {
    const { subscribe, framesOf } = await connected();
    await subscribe({ connectionId: 'c', auctionId: AUCTION });

    expect(summary(framesOf('c'))).toEqual([['subscribed', 0]]);
  });

  it('is for connections that exist', async () => {
    const { subscribe } = await connected();

    await expect(subscribe({ connectionId: 'stranger', auctionId: AUCTION })).rejects.toThrow(ConnectionUnknownError);
  });

  it('forgets a client that hangs up while it catches up', async () => {
    const { subscribe, hangUp, isKnown } = await connected(3);
    hangUp('c');
    await subscribe({ connectionId: 'c', auctionId: AUCTION, sinceSeq: 0 });

    expect(isKnown('c')).toBe(false);
  });

  it('gives up on an auction that never holds still, and says so', async () => {
    const world = await connected();
    const subscriptions = { ...world.subscriptions, goLive: async () => 'moved' as const };
    const subscribe = makeSubscribe({ ...world, subscriptions, clock, newToken: () => 'sub_1' });

    await expect(subscribe({ connectionId: 'c', auctionId: AUCTION })).rejects.toThrow(SubscriptionBusyError);
  });
});

it('unsubscribing ends the pushing and is confirmed, also when there was nothing to end', async () => {
  const world = await connected();
  await world.subscribe({ connectionId: 'c', auctionId: AUCTION });
  const unsubscribe = makeUnsubscribe({ ...world, clock });
  await unsubscribe('c', AUCTION);
  await unsubscribe('c', AUCTION);

  expect(await allOf(world.subscriptions.audience(AUCTION, 1))).toEqual([]);
  expect(world.framesOf('c').slice(1)).toEqual(
    Array(2).fill({ type: 'unsubscribed', auctionId: AUCTION, serverTime: '2026-01-01T10:00:05.000Z' }),
  );
});
