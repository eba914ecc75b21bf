import type { Currency } from '@ecom/kernel';
import { bidderAlias } from './alias';
import type { Auction, Instant } from './auction';
import type { Offer, OfferStatus, Sale, SaleStatus } from './sale';

/** An offer as its bidder sees it. Times are ISO 8601, the price is in minor units. */
export type OfferView = {
  readonly offerId: string;
  readonly auctionId: string;
  readonly title: string;
  readonly price: number;
  readonly currency: Currency;
  readonly status: OfferStatus;
  readonly offeredAt: string;
  readonly expiresAt: string;
  readonly endedAt?: string;
};
export type SellerOfferView = OfferView & { readonly bidderAlias: string };
/** `standing`: nobody has failed to pay, or the auction never found a buyer. */
export type SaleView = {
  readonly status: SaleStatus | 'standing';
  readonly relistedAs?: string;
  readonly items: readonly SellerOfferView[];
};

const iso = (at: Instant): string => new Date(at).toISOString();

/** An offer whose time is up has lapsed, whether anybody has written that down or not. */
const statusAt = ({ status, expiresAt }: Offer, now: Instant): OfferStatus =>
  status === 'offered' && now >= expiresAt ? 'lapsed' : status;

export const offerView = (offer: Offer, now: Instant): OfferView => {
  const { offerId, auctionId, title, price, currency, offeredAt, expiresAt, endedAt } = offer;
  return {
    offerId,
    auctionId,
    title,
    price,
    currency,
    status: statusAt(offer, now),
    offeredAt: iso(offeredAt),
    expiresAt: iso(expiresAt),
    ...(endedAt !== undefined && { endedAt: iso(endedAt) }),
  };
};

export const sellerOfferView = (offer: Offer, auction: Auction, now: Instant): SellerOfferView => ({
  ...offerView(offer, now),
  bidderAlias: bidderAlias(auction, offer.bidderId),
});

type Told = { readonly sale: Sale | undefined; readonly offers: readonly Offer[] };

export const saleView = ({ sale, offers }: Told, auction: Auction, now: Instant): SaleView => ({
  status: sale?.status ?? 'standing',
  ...(sale?.status === 'relisted' && { relistedAs: sale.relistedAs }),
  items: offers.map((offer) => sellerOfferView(offer, auction, now)),
});
