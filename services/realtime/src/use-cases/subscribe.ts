import type { Clock } from '@ecom/kernel';
import { SubscriptionBusyError } from '../domain/errors';
import { subscribedFrame } from '../domain/frame';
import { CATCH_UP_ROUNDS } from '../domain/limits';
import { catchUp } from './catch-up';
import type { Connections, Feed, Sockets, Subscription, Subscriptions } from './ports';

type Dependencies = {
  readonly connections: Connections;
  readonly subscriptions: Subscriptions;
  readonly feed: Feed;
  readonly sockets: Sockets;
  readonly clock: Clock;
  readonly newToken: () => string;
};

type Command = {
  readonly connectionId: string;
  readonly auctionId: string;
  /** The last seq the client has; without it, it gets the latest one to start from. */
  readonly sinceSeq?: number | undefined;
};

/**
 * Sends what the client missed and hands it over to the pusher at a head that did not move meanwhile. The pusher moves the head
 * before it reads the audience: either it sees the new subscriber, or the subscriber sees its change. Never both, never neither.
 * @returns the last seq sent; `undefined` when the subscription ended on the way
 */
const chase = async (dependencies: Dependencies, subscription: Subscription, sinceSeq: number | undefined): Promise<number | undefined> => {
  const { feed, subscriptions, connections } = dependencies;
  let seen = sinceSeq;
  for (let round = 0; round < CATCH_UP_ROUNDS; round += 1) {
    const head = await feed.head(subscription.auctionId);
    seen ??= Math.max(0, head - 1);
    if (!(await catchUp(dependencies, subscription, { after: seen, through: head }))) {
      await connections.close(subscription.connectionId);
      return undefined;
    }
    seen = Math.max(seen, head);
    const outcome = await subscriptions.goLive(subscription, { head, from: seen + 1 });
    if (outcome !== 'moved') return outcome === 'live' ? seen : undefined;
  }
  await subscriptions.close(subscription.connectionId, subscription.auctionId);
  await connections.unfollow(subscription.connectionId, subscription.auctionId);
  throw new SubscriptionBusyError('The auction changes too fast to follow right now. Subscribe again.', {
    auctionId: subscription.auctionId,
  });
};

export const makeSubscribe =
  (dependencies: Dependencies) =>
  async ({ connectionId, auctionId, sinceSeq }: Command): Promise<void> => {
    const { connections, subscriptions, sockets, clock, newToken } = dependencies;
    const subscription = { connectionId, auctionId, token: newToken() };

    await connections.follow(connectionId, auctionId);
    await subscriptions.open(subscription, clock());
    const seq = await chase(dependencies, subscription, sinceSeq);
    if (seq !== undefined) await sockets.post(connectionId, subscribedFrame(auctionId, seq, clock()));
  };

export type Subscribe = ReturnType<typeof makeSubscribe>;
