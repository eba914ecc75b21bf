import type { Page } from '@ecom/kernel';
import { AuctionNotFoundError } from '../domain/errors';
import type { HistoryRow } from '../domain/stream-changes-history';

/** A bid as anybody may see it. */
export type PublicBid = Omit<HistoryRow, 'auctionId' | 'bidderId'>;

export type BidPageRequest = { readonly auctionId: string; readonly limit: number; readonly cursor?: string | undefined };

export type BidHistory = {
  /** Newest first. @throws CursorInvalidError */
  page(request: BidPageRequest): Promise<Page<HistoryRow>>;
  /** Whether the public may know of such an auction. */
  isVisible(auctionId: string): Promise<boolean>;
};

const publicBid = ({ auctionId: _auctionId, bidderId: _bidderId, ...shown }: HistoryRow): PublicBid => shown;

export const makeListBids =
  (history: BidHistory) =>
  async (request: BidPageRequest): Promise<Page<PublicBid>> => {
    const { items, ...rest } = await history.page(request);
    if (items.length === 0 && !(await history.isVisible(request.auctionId))) {
      throw new AuctionNotFoundError(`There is no auction ${request.auctionId}.`);
    }
    return { items: items.map(publicBid), ...rest };
  };

export type ListBids = ReturnType<typeof makeListBids>;
