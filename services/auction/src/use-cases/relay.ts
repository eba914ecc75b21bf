import type { auctionActivity, MessageData } from '@ecom/contracts';
import type { Clock } from '@ecom/kernel';
import type { Auction, VisibleAuction } from '../domain/auction';
import { announceAt } from '../domain/due';
import { listingEntry, listsDiffer } from '../domain/listing';
import { pictureOf } from '../domain/picture';
import { type Consequences, consequencesOf } from '../domain/stream-changes';
import type { AcceptedBid } from '../domain/stream-changes-history';
import type { Announce } from './announce-ending-soon';
import type { TaskSchedules } from './due-tasks';
import type { ListingIndex } from './listings';
import type { Participants } from './watches';

export type AcceptedBids = {
  /** Keeps the line of history and the answer; keeping them again changes nothing. */
  record(bid: AcceptedBid): Promise<void>;
  /** Lets the auction forget requests whose answers are recorded. */
  trim(auctionId: string, requests: readonly string[]): Promise<void>;
};

type Dependencies = {
  readonly bids: AcceptedBids;
  readonly index: ListingIndex;
  readonly participants: Pick<Participants, 'addBidder'>;
  readonly publishActivity: (activity: MessageData<typeof auctionActivity>) => Promise<void>;
  readonly announce: Announce;
  readonly schedules: TaskSchedules;
  readonly removePicture: (key: string) => Promise<void>;
  readonly clock: Clock;
};
type Change = { readonly before: Auction | undefined; readonly after: Auction | undefined };

const keepListed = async ({ index, clock, removePicture }: Dependencies, { before, after }: Change): Promise<void> => {
  if (after && listsDiffer(before, after, clock().getTime())) await index.put(listingEntry(after, clock().getTime()), after);
  if (after || !before) return;
  await index.remove(before.id);
  // A lot that is listed again shows the pictures of the auction before: those are not its own to remove.
  for (const { key } of before.pictures) if (pictureOf(key)?.auctionId === before.id) await removePicture(key);
};

/** Schedules follow from the times of a published auction; bids do not touch them, for a closer that comes early waits. */
const keepScheduled = async ({ schedules, clock }: Dependencies, before: Auction | undefined, after: VisibleAuction): Promise<void> => {
  const { id, startsAt, endsAt } = after;
  if (after.status === 'published') {
    if (before?.status === 'published' && before.startsAt === startsAt && before.endsAt === endsAt) return;
    if (startsAt > clock().getTime()) await schedules.put('open', id, startsAt);
    await schedules.put('announce-ending-soon', id, announceAt(after));
    await schedules.put('close', id, endsAt);
  } else if (after.status === 'cancelled' || after.closedBy === 'buy-now') {
    await schedules.remove('open', id);
    await schedules.remove('announce-ending-soon', id);
    await schedules.remove('close', id);
  }
};

const recordBid = async ({ bids, participants }: Dependencies, bid: AcceptedBid): Promise<void> => {
  await bids.record(bid);
  await participants.addBidder(bid.history.auctionId, bid.history.bidderId);
};

const tell = async (dependencies: Dependencies, { activity, events }: Consequences): Promise<void> => {
  await dependencies.publishActivity(activity);
  if (events.length > 0) await dependencies.announce(events);
};

/**
 * Everything that follows from one change of an auction, history first: only what is recorded may be forgotten.
 * Doing it again does the same again, with the same ids.
 */
export const makeRelay =
  (dependencies: Dependencies) =>
  async (change: Change): Promise<void> => {
    const consequences = consequencesOf(change.before, change.after);
    if (consequences?.bid) await recordBid(dependencies, consequences.bid);
    await keepListed(dependencies, change);
    if (!consequences) return;

    await keepScheduled(dependencies, change.before, consequences.auction);
    await tell(dependencies, consequences);
    const forgettable = consequences.bid?.forgettable ?? [];
    if (forgettable.length > 0) await dependencies.bids.trim(consequences.auction.id, forgettable);
  };

export type Relay = ReturnType<typeof makeRelay>;
