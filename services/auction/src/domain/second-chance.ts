import { type ClosedAuction, noBids, type PublishedAuction } from './auction';
import { decide } from './bidding';
import { isReserveMet, price } from './bidding-price';

/** An accepted bid as the history keeps it for this alone: `amount` is a maximum, and leaves the service nowhere. */
export type PastBid = { readonly bidderId: string; readonly amount: number };

/** Who comes next, and what they would have paid; in minor units. */
export type Candidate = { readonly bidderId: string; readonly price: number };

const beforeBids = ({ closedAt: _at, closedBy: _by, leaderId: _leader, lastBid: _bid, ...auction }: ClosedAuction): PublishedAuction => ({
  ...auction,
  ...noBids,
  status: 'published',
});

const after = (auction: PublishedAuction, { bidderId, amount }: PastBid): PublishedAuction => {
  const decision = decide(auction, { bidderId, amount, request: '', correlationId: '' }, auction.startsAt);

  return decision.accepted ? decision.state : auction;
};

/**
 * Bids again, by the rules of bidding themselves, as if those left out had never come: whoever would have won comes next.
 * @param bids in the order in which they were accepted
 * @returns undefined when nobody is left, or nobody who reaches the reserve
 */
export const nextCandidate = (auction: ClosedAuction, bids: readonly PastBid[], leftOut: ReadonlySet<string>): Candidate | undefined => {
  const end = bids.filter(({ bidderId }) => !leftOut.has(bidderId)).reduce(after, beforeBids(auction));

  return end.leaderId === undefined || !isReserveMet(end) ? undefined : { bidderId: end.leaderId, price: price(end) };
};
