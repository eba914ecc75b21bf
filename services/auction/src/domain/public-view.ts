import type { Currency } from '@ecom/kernel';
import { bidderAlias } from './alias';
import { type Auction, type Bidding, type Instant, noBids, type Picture } from './auction';
import { buyNowOffer, effectiveEnd, isExtended, isReserveMet, minimumBid, price } from './bidding-price';
import { outcomeOf } from './closing';

export const publicStates = ['draft', 'scheduled', 'open', 'closing', 'closed', 'cancelled'] as const;
/** `closing`: ended, but not settled yet. */
export type PublicState = (typeof publicStates)[number];

/** An auction as anybody may see it, without its description. Times are ISO 8601, amounts minor units of `currency`. */
export type PublicAuction = {
  readonly auctionId: string;
  readonly sellerId: string;
  readonly title: string;
  readonly category?: string;
  readonly pictures: readonly Picture[];
  readonly state: PublicState;
  readonly seq: number;
  readonly currency: Currency;
  readonly openingPrice: number;
  readonly price: number;
  readonly minimumBid: number;
  readonly bidCount: number;
  readonly leaderAlias?: string;
  readonly reserveMet: boolean;
  readonly buyNowPrice?: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly hardEndsAt: string;
  readonly extended: boolean;
  readonly createdAt: string;
  readonly closedAt?: string;
  readonly outcome?: 'sold' | 'unsold';
  readonly unsoldReason?: 'no-bids' | 'reserve-not-met';
  readonly winnerAlias?: string;
  readonly cancelledAt?: string;
};

const iso = (at: Instant): string => new Date(at).toISOString();

export const publicState = (auction: Auction, now: Instant): PublicState => {
  if (auction.status !== 'published') return auction.status;
  if (now < auction.startsAt) return 'scheduled';
  return now < effectiveEnd(auction) ? 'open' : 'closing';
};

const ending = (auction: Auction): Partial<PublicAuction> => {
  if (auction.status === 'cancelled') return { cancelledAt: iso(auction.cancelledAt) };
  if (auction.status !== 'closed') return {};
  const result = outcomeOf(auction);
  const closedAt = iso(auction.closedAt);
  if (result.outcome === 'unsold') return { closedAt, outcome: 'unsold', unsoldReason: result.reason };
  return { closedAt, outcome: 'sold', winnerAlias: bidderAlias(auction, result.winnerId), price: result.price };
};

const bidding = (auction: Auction & Bidding): Partial<PublicAuction> => {
  const { leaderId } = auction;
  const offer = auction.status === 'closed' || auction.status === 'cancelled' ? undefined : buyNowOffer(auction);
  return {
    ...(leaderId !== undefined && { leaderAlias: bidderAlias(auction, leaderId) }),
    ...(offer !== undefined && { buyNowPrice: offer }),
  };
};

/** Everything anybody may know about an auction: nobody's maximum, nobody's name, not the reserve. */
export const publicView = (stored: Auction, now: Instant): PublicAuction => {
  const auction = { ...noBids, ...stored };
  const { category } = stored;
  return {
    auctionId: auction.id,
    sellerId: auction.sellerId,
    title: auction.title,
    ...(category !== undefined && { category }),
    pictures: auction.pictures,
    state: publicState(stored, now),
    seq: auction.seq,
    currency: auction.currency,
    openingPrice: auction.openingPrice,
    price: price(auction),
    minimumBid: minimumBid(auction),
    bidCount: auction.bidCount,
    ...bidding(auction),
    reserveMet: isReserveMet(auction),
    startsAt: iso(auction.startsAt),
    endsAt: iso(effectiveEnd(auction)),
    hardEndsAt: iso(auction.hardEnd),
    extended: isExtended(auction),
    createdAt: iso(auction.createdAt),
    ...ending(stored),
  };
};
