import type { Auction, Instant, LastBid, VisibleAuction } from '../domain/auction';
import type { Bid } from '../domain/bidding';
import type { RecordedAnswer } from '../domain/bidding-receipt';
import type { LadderName } from '../domain/increments';

/** One try at a bid: the form says which change of the auction the bid is taken to be. */
export type Attempt = {
  readonly auctionId: string;
  readonly form: LastBid['form'];
  /** The ladder the auction is taken to have; the write is refused when it has another. */
  readonly ladder: LadderName;
  /** Refuse the write if the auction has forgotten any request, because it might have forgotten this one. */
  readonly unlessForgotten: boolean;
  readonly bid: Bid;
  readonly now: Instant;
};

/** `auction` is the state after the bid, or the one that refused it; undefined when there is no such auction. */
export type Written =
  | { readonly written: true; readonly auction: VisibleAuction }
  | { readonly written: false; readonly auction: Auction | undefined };

export type BidStore = {
  /**
   * Writes the bid if the auction, as it is in that instant, allows it in this form, and has not seen its request.
   * Throws `AuctionBusyError` when the store does not answer: the bid may have been written or not.
   */
  write(attempt: Attempt): Promise<Written>;
  /** What was answered before, kept beyond the auction's own memory of its requests. */
  findAnswer(request: string): Promise<RecordedAnswer | undefined>;
};

/** The auctions this process saw last; may be behind, never ahead. */
export type AuctionMemory = {
  recall(auctionId: string): Auction | undefined;
  remember(auction: Auction): void;
};
