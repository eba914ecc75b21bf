import type { Page } from '@ecom/kernel';
import type { Instant } from '../domain/auction';
import type { Described } from '../domain/description';
import type { Offer, Sale, SaleChange } from '../domain/sale';
import type { PastBid } from '../domain/second-chance';
import type { KeptAnswer } from './auction-store';
import type { PageRequest } from './listings';

/** What is written together with a change of a sale, or not at all. */
export type WithSale = {
  readonly kept?: KeptAnswer | undefined;
  /** The auction in which the lot is listed again. */
  readonly relisted?: Described;
};

export type SaleStore = {
  get(auctionId: string): Promise<Sale | undefined>;
  /** In the order in which they were made. */
  offersOf(auctionId: string): Promise<readonly Offer[]>;
  /** Accepted bids in their order, each with its maximum. */
  bidsOf(auctionId: string): Promise<readonly PastBid[]>;
  /**
   * One write, if the sale is still as it was: of several who decide at once, one does.
   * @throws SaleChangedError otherwise; RequestRepeatedError when the kept answer is there already
   */
  save(change: SaleChange, alongside?: WithSale): Promise<void>;
};

export type BiddersOffers = {
  /** Newest first. @throws CursorInvalidError */
  pageOf(bidderId: string, request: PageRequest): Promise<Page<Offer>>;
};

export type LiveOffers = {
  /** Ids of auctions whose live offers have passed their time, however many. */
  overdue(now: Instant): AsyncIterable<readonly string[]>;
};
