import type { auctionActivity, DomainEvent, MessageData } from '@ecom/contracts';
import type { Auction, Instant, VisibleAuction } from './auction';
import { publicView } from './public-view';
import { eventsOf, isLonger } from './stream-changes-events';
import { type AcceptedBid, acceptedBid } from './stream-changes-history';

type Activity = MessageData<typeof auctionActivity>;

/** An event with what makes it recognisable: the same change gives the same id, however often it is relayed. */
type Announcement = DomainEvent & { readonly eventId: string; readonly occurredAt: Date; readonly correlationId: string };

/** All that follows from one change of an auction. */
export type Consequences = {
  readonly auction: VisibleAuction;
  readonly kind: Activity['kind'];
  readonly activity: Activity;
  readonly events: readonly Announcement[];
  /** The bid or purchase that made the change, if one did. */
  readonly bid?: AcceptedBid;
};

const kindOf = (before: Auction | undefined, after: VisibleAuction): Activity['kind'] => {
  if (after.status !== 'published') return after.status;
  if (!before || before.status === 'draft') return 'published';
  return after.lastBid?.seq === after.seq ? 'bid' : 'updated';
};

const changedAt = (after: VisibleAuction): Instant => {
  if (after.status === 'closed') return after.closedAt;
  if (after.status === 'cancelled') return after.cancelledAt;
  return after.lastBid?.seq === after.seq ? after.lastBid.at : after.updatedAt;
};

const activityOf = (before: Auction | undefined, after: VisibleAuction): Activity => {
  const at = changedAt(after);
  const { auctionId, seq, state, currency, price, minimumBid, bidCount, leaderAlias, reserveMet, endsAt, outcome } = publicView(after, at);
  const longer = before !== undefined && before.status !== 'draft' && isLonger(before, after);
  return {
    auctionId,
    seq,
    kind: kindOf(before, after),
    at: new Date(at).toISOString(),
    state: state === 'draft' ? 'scheduled' : state,
    currency,
    price,
    minimumBid,
    bidCount,
    ...(leaderAlias !== undefined && { leaderAlias }),
    reserveMet,
    endsAt,
    ...(longer && { extended: true }),
    ...(outcome !== undefined && { outcome }),
    correlationId: after.correlationId,
  };
};

/**
 * Works out what follows from a change, from the two images of the auction alone, so that doing it again does the same.
 * @returns undefined when nothing public changed: a draft, or bookkeeping that leaves `seq` as it was.
 */
export const consequencesOf = (before: Auction | undefined, after: Auction | undefined): Consequences | undefined => {
  if (!after || after.status === 'draft' || before?.seq === after.seq) return undefined;
  const { id, seq, lastBid, correlationId } = after;
  const occurredAt = new Date(changedAt(after));
  return {
    auction: after,
    kind: kindOf(before, after),
    activity: activityOf(before, after),
    events: eventsOf(before, after).map((event) => ({
      ...event,
      eventId: `${id}:${seq}:${event.contract.name}`,
      occurredAt,
      correlationId,
    })),
    ...(lastBid?.seq === seq && { bid: acceptedBid(after, lastBid) }),
  };
};
