import { describe, expect, it } from 'vitest';
import { AUCTION, aRecord } from '../../tests/builders/activity';
import { allOf } from '../../tests/builders/pages';
import { inMemoryRealtime } from '../../tests/fakes/in-memory-realtime';
import { makePushActivity } from './push-activity';
import { makeSubscribe } from './subscribe';

const now = new Date('2026-01-01T10:00:05.000Z');
const clock = () => now;

const followers = async (...connectionIds: readonly string[]) => {
  const world = inMemoryRealtime();
  const subscribe = makeSubscribe({ ...world, clock, newToken: () => 'sub_1' });
  for (const connectionId of connectionIds) {
    await world.connections.open(connectionId, 'usr_1', now);
    await subscribe({ connectionId, auctionId: AUCTION });
  }
  return world;
};

describe('pushing an activity', () => {
  it('tells everybody who follows the auction what anybody may know, and the server time', async () => {
    const world = await followers('a', 'b');

    expect(await makePushActivity({ ...world, clock })(aRecord({ seq: 1 }))).toEqual({
      repeated: false,
      delivered: 2,
      dropped: 0,
      failures: [],
    });

    expect(world.framesOf('a').at(-1)).toEqual({
      type: 'activity',
      auctionId: AUCTION,
      seq: 1,
      kind: 'bid',
      at: '2026-01-01T10:00:00.000Z',
      state: 'open',
      currency: 'USD',
      price: 12_500,
      minimumBid: 12_750,
      bidCount: 2,
      leaderAlias: 'bidder-3fa94c',
      reserveMet: true,
      endsAt: '2026-01-02T10:00:00.000Z',
      serverTime: '2026-01-01T10:00:05.000Z',
    });
    expect(world.framesOf('b')).toEqual(world.framesOf('a'));
  });

  it('never passes on who a bidder is, a maximum, or anything else that a record may carry one day', async () => {
    const world = await followers('a');
    const record = {
      ...aRecord({ seq: 1, correlationId: 'chosen-by-a-bidder' }),
      leaderId: 'usr_secret',
      leaderMax: 99_999,
      reserve: 88_888,
    };

    await makePushActivity({ ...world, clock })(record);

    expect(JSON.stringify(world.framesOf('a'))).not.toMatch(/usr_secret|99999|88888|chosen-by-a-bidder/);
  });

  it('absorbs a record that comes again, and one that comes late', async () => {
    const world = await followers('a');
    const push = makePushActivity({ ...world, clock });
    for (const seq of [1, 1, 3, 2, 3]) await push(aRecord({ seq }));

    expect(world.seqsOf('a')).toEqual([1, 3]);
    expect(await allOf(world.feed.between(AUCTION, 0, 3))).toMatchObject([{ seq: 1 }, { seq: 2 }, { seq: 3 }]);
  });

  it('goes on where it stopped when it failed after the head had moved', async () => {
    const world = await followers('a');
    await world.feed.append(aRecord({ seq: 1 }), now);

    expect(await makePushActivity({ ...world, clock })(aRecord({ seq: 1 }))).toMatchObject({ repeated: false, delivered: 1 });
  });

  it('forgets a client that is gone and serves the others (B-REP-3)', async () => {
    const world = await followers('gone', 'here');
    world.hangUp('gone');
    const push = makePushActivity({ ...world, clock });

    expect(await push(aRecord({ seq: 1 }))).toEqual({ repeated: false, delivered: 1, dropped: 1, failures: [] });
    expect(world.isKnown('gone')).toBe(false);
    expect(await push(aRecord({ seq: 2 }))).toMatchObject({ delivered: 1, dropped: 0 });
    expect(world.seqsOf('here')).toEqual([1, 2]);
  });

  it('never fails because of one client, whatever happens to it', async () => {
    const world = await followers('cursed', 'here');
    const trouble = new Error('The network is down.');
    const sockets: typeof world.sockets = {
      post: async (connectionId, frame) => (connectionId === 'cursed' ? Promise.reject(trouble) : world.sockets.post(connectionId, frame)),
    };

    expect(await makePushActivity({ ...world, sockets, clock })(aRecord({ seq: 1 }))).toEqual({
      repeated: false,
      delivered: 1,
      dropped: 1,
      failures: [trouble],
    });
    expect(world.seqsOf('here')).toEqual([1]);
  });
});
