import { describe, expect, it } from 'vitest';
import { aNotice } from '../../tests/builders/notice';
import { inMemoryRealtime } from '../../tests/fakes/in-memory-realtime';
import type { Connections } from './ports';
import { makePushToUser } from './push-to-user';

const now = new Date('2026-01-01T10:00:05.000Z');
const clock = () => now;

/** Who is connected, as pairs of connection and user. */
const aWorld = async (...connected: readonly (readonly [string, string])[]) => {
  const world = inMemoryRealtime();
  for (const [connectionId, userId] of connected) await world.connections.open(connectionId, userId, now);
  return { ...world, push: makePushToUser({ ...world, clock }) };
};

describe('pushing to a user', () => {
  it('B-REP-1: tells every socket of that user and no other, whatever the message says of connections', async () => {
    const { push, framesOf } = await aWorld(['phone', 'usr_2'], ['desk', 'usr_2'], ['other', 'usr_3']);
    const forged = { ...aNotice({ data: { connectionId: 'other' } }), connectionId: 'other' };

    expect(await push(forged)).toEqual({ delivered: 2, dropped: 0, failures: [] });
    expect(framesOf('phone')).toEqual([
      {
        type: 'notice',
        key: 'rating:req_01JD8Z0000000000000000000A',
        topic: 'rating',
        data: { connectionId: 'other' },
        serverTime: now.toISOString(),
      },
    ]);
    expect(framesOf('desk')).toEqual(framesOf('phone'));
    expect(framesOf('other')).toEqual([]);
  });

  it('B-REP-3: forgets a socket that is gone, and tells the others', async () => {
    const { push, hangUp, isKnown, framesOf } = await aWorld(['gone', 'usr_2'], ['there', 'usr_2']);
    hangUp('gone');

    expect(await push(aNotice())).toEqual({ delivered: 1, dropped: 1, failures: [] });
    expect([isKnown('gone'), isKnown('there'), framesOf('there').length]).toEqual([false, true, 1]);
    expect(await push(aNotice())).toEqual({ delivered: 1, dropped: 0, failures: [] });
  });

  it('B-REP-3: is done when nobody is there', async () => {
    const { push } = await aWorld(['other', 'usr_3']);

    expect(await push(aNotice())).toEqual({ delivered: 0, dropped: 0, failures: [] });
  });

  it('keeps trouble with one socket from the others, and tells of it', async () => {
    const world = await aWorld(['gone', 'usr_2'], ['there', 'usr_2']);
    const trouble = new Error('The table is away.');
    const connections: Connections = { ...world.connections, close: () => Promise.reject(trouble) };
    world.hangUp('gone');

    expect(await makePushToUser({ ...world, connections, clock })(aNotice())).toEqual({ delivered: 1, dropped: 1, failures: [trouble] });
  });

  it('fails when it cannot know who is there, so that the message comes again', async () => {
    const world = await aWorld(['there', 'usr_2']);
    const away: Connections['of'] = () => ({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('The table is away.')) }),
    });

    await expect(makePushToUser({ ...world, connections: { ...world.connections, of: away }, clock })(aNotice())).rejects.toThrow('away');
  });
});
