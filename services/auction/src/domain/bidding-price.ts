import type { Bidding, Instant, Listing } from './auction';
import { minimum } from './increments';

type Priced = Pick<Listing, 'ladder' | 'openingPrice' | 'reservePrice'> & Bidding;
type Timed = Pick<Listing, 'endsAt' | 'hardEnd'> & Pick<Bidding, 'extendedEnd'>;

/** Whether the auction would sell if it ended now, as far as the reserve goes. True when there is no reserve. */
export const isReserveMet = ({ reservePrice, leaderMax }: Pick<Priced, 'reservePrice' | 'leaderMax'>): boolean => leaderMax >= reservePrice;

/** What the leader would pay now, in minor units; the opening price before the second bidder. */
export const price = (auction: Priced): number => {
  const { ladder, openingPrice, reservePrice, runnerUpMax, priceCap } = auction;
  const contested = runnerUpMax === 0 ? 0 : Math.min(priceCap, minimum(ladder, runnerUpMax));
  return Math.max(openingPrice, contested, isReserveMet(auction) ? reservePrice : 0);
};

/** What somebody who does not lead must bid at least. */
export const minimumBid = (auction: Priced): number =>
  auction.leaderId === undefined ? auction.openingPrice : minimum(auction.ladder, price(auction));

/** The first instant at which no bid is accepted. */
export const effectiveEnd = ({ endsAt, extendedEnd, hardEnd }: Timed): Instant => Math.min(Math.max(endsAt, extendedEnd), hardEnd);

export const isExtended = (auction: Timed): boolean => effectiveEnd(auction) > auction.endsAt;

/** The price for which the auction can be bought outright; gone with the first bid, or once the reserve is met. */
export const buyNowOffer = ({ buyNowPrice, reservePrice, leaderId, leaderMax }: Listing & Bidding): number | undefined =>
  buyNowPrice > 0 && (leaderId === undefined || leaderMax < reservePrice) ? buyNowPrice : undefined;
