import { digest } from '@ecom/kernel';
import type { Auction, VisibleAuction } from './auction';

/** Who asks what under which idempotency key, as one word: repeated requests have the same one. */
export const requestHash = (auctionId: string, bidderId: string, key: string): string => digest(auctionId, bidderId, key);

/** A bid's id follows from its request, so that a bid accepted twice over would still be one bid. */
export const bidIdOf = (request: string): string => `bid_${request}`;

/** Most auctions never see more bids: they remember every request, and a bid with a key needs no look into the history. */
const REMEMBERED = 32;

/** Whether requests were accepted that the auction no longer knows. */
export const hasForgotten = (auction: Auction): boolean => auction.status !== 'draft' && auction.recentRequests.size < auction.bidCount;

/** The requests that the auction may forget once the answers up to this change are recorded; none while it has few. */
export const forgettable = ({ recentRequests }: VisibleAuction): readonly string[] =>
  recentRequests.size > REMEMBERED ? [...recentRequests] : [];
