import { activityFrame, errorFrame, noticeFrame, pongFrame, subscribedFrame, unsubscribedFrame } from '@ecom/contracts';
import { problemFrom } from '@ecom/lambda';
import { testProducer } from '@ecom/testing';
import { describe, vi } from 'vitest';
import { TooManySubscriptionsError } from '../src/domain/errors';
import type { Frame } from '../src/domain/frame';
import { makeHandler as ping } from '../src/functions/ping/handler';
import { refuseWith } from '../src/functions/sockets';
import { makePushActivity } from '../src/use-cases/push-activity';
import { makePushToUser } from '../src/use-cases/push-to-user';
import { makeSubscribe } from '../src/use-cases/subscribe';
import { makeUnsubscribe } from '../src/use-cases/unsubscribe';
import { AUCTION, aRecord } from './builders/activity';
import { aNotice } from './builders/notice';
import { inMemoryRealtime } from './fakes/in-memory-realtime';

vi.hoisted(() => {
  for (const name of ['REALTIME_TABLE', 'SOCKET_ENDPOINT']) vi.stubEnv(name, 'none');
});

const clock = () => new Date('2026-01-01T10:00:05.000Z');
const connectionId = 'c';

/** Every frame of a visit: following, a bid, a close, a mistake, a notice, leaving. */
const framesOf = async (type: Frame['type']): Promise<readonly Frame[]> => {
  const world = inMemoryRealtime();
  await world.connections.open(connectionId, 'usr_1', clock());
  await makeSubscribe({ ...world, clock, newToken: () => 'sub_1' })({ connectionId, auctionId: AUCTION });
  const push = makePushActivity({ ...world, clock });
  await push({ ...aRecord({ seq: 1 }), leaderId: 'usr_hidden' });
  await push(aRecord({ seq: 2, kind: 'closed', state: 'closed', outcome: 'sold', extended: true }));
  await ping(world.sockets, clock)({ requestContext: { connectionId, requestId: 'req-1', authorizer: { userId: 'usr_1' } } } as never);
  const refuse = refuseWith(world.sockets, clock);
  await refuse(connectionId, problemFrom(new TooManySubscriptionsError('Fifty at most.', { limit: 50 }), 'req-1'));
  await refuse(connectionId, { ...problemFrom(undefined, 'req-2'), errors: [{ path: 'sinceSeq', message: 'It must be a number.' }] });
  await makePushToUser({ ...world, clock })(aNotice({ userId: 'usr_1' }));
  await makeUnsubscribe({ ...world, clock })(connectionId, AUCTION);
  return world.framesOf(connectionId).filter((frame) => frame.type === type);
};

describe('the frames of the live feed', () => {
  testProducer(activityFrame, () => framesOf('activity'));
  testProducer(noticeFrame, () => framesOf('notice'));
  testProducer(subscribedFrame, () => framesOf('subscribed'));
  testProducer(unsubscribedFrame, () => framesOf('unsubscribed'));
  testProducer(pongFrame, () => framesOf('pong'));
  testProducer(errorFrame, () => framesOf('error'));
});
