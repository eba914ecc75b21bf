import type { auctionActivity, MessageData } from '@ecom/contracts';

/** One change as the auction's service tells it. */
export type ActivityRecord = MessageData<typeof auctionActivity>;

type Visible =
  | 'auctionId'
  | 'seq'
  | 'kind'
  | 'at'
  | 'state'
  | 'currency'
  | 'price'
  | 'minimumBid'
  | 'bidCount'
  | 'leaderAlias'
  | 'reserveMet'
  | 'endsAt'
  | 'extended'
  | 'outcome';

/** What a client may see of it. */
export type Activity = Pick<ActivityRecord, Visible>;

/**
 * Takes over what is named here and nothing else: records may carry more, now or later, that is not for everybody.
 * The correlation id stays behind because a bidder chooses it.
 */
export const visiblePart = (record: ActivityRecord): Activity => ({
  auctionId: record.auctionId,
  seq: record.seq,
  kind: record.kind,
  at: record.at,
  state: record.state,
  currency: record.currency,
  price: record.price,
  minimumBid: record.minimumBid,
  bidCount: record.bidCount,
  ...(record.leaderAlias !== undefined && { leaderAlias: record.leaderAlias }),
  reserveMet: record.reserveMet,
  endsAt: record.endsAt,
  ...(record.extended !== undefined && { extended: record.extended }),
  ...(record.outcome !== undefined && { outcome: record.outcome }),
});
