import type { Auction } from '../domain/auction';
import type { AuctionMemory } from '../use-cases/place-bid-port';

/**
 * The newest state of the auctions this process bid on, so that it can guess the form of the next bid and refuse a
 * hopeless one without a request. Holds the `capacity` auctions used last.
 */
export const highWaterMark = (capacity = 1_000): AuctionMemory => {
  const seen = new Map<string, Auction>();
  const keep = (auction: Auction): void => {
    seen.delete(auction.id);
    seen.set(auction.id, auction);
  };

  return {
    recall: (auctionId) => seen.get(auctionId),
    remember(auction) {
      const known = seen.get(auction.id);
      keep(known !== undefined && known.seq > auction.seq ? known : auction);
      if (seen.size > capacity) seen.delete(seen.keys().next().value as string);
    },
  };
};
