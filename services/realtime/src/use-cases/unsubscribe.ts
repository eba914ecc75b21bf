import type { Clock } from '@ecom/kernel';
import { unsubscribedFrame } from '../domain/frame';
import type { Connections, Sockets, Subscriptions } from './ports';

type Dependencies = {
  readonly connections: Connections;
  readonly subscriptions: Subscriptions;
  readonly sockets: Sockets;
  readonly clock: Clock;
};

/** Ends a subscription; one that is not there has ended already. */
export const makeUnsubscribe =
  ({ connections, subscriptions, sockets, clock }: Dependencies) =>
  async (connectionId: string, auctionId: string): Promise<void> => {
    await subscriptions.close(connectionId, auctionId);
    await connections.unfollow(connectionId, auctionId);
    await sockets.post(connectionId, unsubscribedFrame(auctionId, clock()));
  };

export type Unsubscribe = ReturnType<typeof makeUnsubscribe>;
