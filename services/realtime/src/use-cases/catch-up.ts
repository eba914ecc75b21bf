import type { Clock } from '@ecom/kernel';
import { activityFrame } from '../domain/frame';
import type { Feed, Sockets, Subscription } from './ports';

type Dependencies = { readonly feed: Feed; readonly sockets: Sockets; readonly clock: Clock };
type Stretch = { readonly after: number; readonly through: number };

/** Sends what happened in a stretch of the feed, in order. @returns whether the client took all of it */
export const catchUp = async (
  { feed, sockets, clock }: Dependencies,
  { connectionId, auctionId }: Subscription,
  { after, through }: Stretch,
): Promise<boolean> => {
  if (through <= after) return true;
  for await (const page of feed.between(auctionId, after, through)) {
    for (const activity of page) {
      if (!(await sockets.post(connectionId, activityFrame(activity, clock())))) return false;
    }
  }
  return true;
};
