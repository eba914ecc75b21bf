import type { Clock, Page } from '@ecom/kernel';
import type { Auction } from '../domain/auction';
import { requireOwn } from '../domain/lifecycle';
import { type OfferView, offerView, type SaleView, saleView } from '../domain/offer-views';
import type { BiddersOffers, SaleStore } from './sale-store';

type Reading = {
  readonly auctions: { get(auctionId: string): Promise<Auction | undefined> };
  readonly sales: Pick<SaleStore, 'get' | 'offersOf'>;
  readonly clock: Clock;
};

/** What became of the sale, for its seller alone; bidders appear under their alias. @throws AuctionNotFoundError, NotYourAuctionError */
export const makeListOffers =
  ({ auctions, sales, clock }: Reading) =>
  async (auctionId: string, callerId: string): Promise<SaleView> => {
    const auction = requireOwn(await auctions.get(auctionId), auctionId, callerId);
    const [sale, offers] = await Promise.all([sales.get(auctionId), sales.offersOf(auctionId)]);

    return saleView({ sale, offers }, auction, clock().getTime());
  };

type Query = { readonly callerId: string; readonly limit: number; readonly cursor: string | undefined };

/** Newest first. @throws CursorInvalidError */
export const makeListMyOffers =
  ({ offers, clock }: { readonly offers: BiddersOffers; readonly clock: Clock }) =>
  async ({ callerId, limit, cursor }: Query): Promise<Page<OfferView>> => {
    const page = await offers.pageOf(callerId, { limit, cursor, scope: ['my-offers', callerId] });

    return { ...page, items: page.items.map((offer) => offerView(offer, clock().getTime())) };
  };

export type ListOffers = ReturnType<typeof makeListOffers>;
export type ListMyOffers = ReturnType<typeof makeListMyOffers>;
