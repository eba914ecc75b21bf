import type { Json } from '@ecom/kernel';
import type { ClosedAuction } from '../domain/auction';
import { type OfferView, offerView } from '../domain/offer-views';
import { accept, passOn, requireLive } from '../domain/offers';
import type { Offer, Sale } from '../domain/sale';
import { OfferNotFoundError } from '../domain/sale-errors';
import type { Command } from './change-auction';
import { changeSale, type Dependencies } from './change-sale';
import type { FindNextOffer } from './next-offer';
import type { SaleStore } from './sale-store';

export type AnswerCommand = Command & { readonly offerId: string };

type Asked = Pick<AnswerCommand, 'auctionId' | 'offerId' | 'callerId'>;

/** @throws OfferNotFoundError for an offer that was made to somebody else, too */
const offerTo = async (sales: Pick<SaleStore, 'offersOf'>, sale: Sale | undefined, { auctionId, offerId, callerId }: Asked) => {
  const offers: readonly Offer[] = sale?.offer?.offerId === offerId ? [sale.offer] : await sales.offersOf(auctionId);
  const offer = offers.find((one) => one.offerId === offerId);
  if (!sale || offer?.bidderId !== callerId) throw new OfferNotFoundError('There is no such offer.');

  return { sale, offer };
};

/** The bidder takes the lot: an order follows, as for any winner. */
export const makeAcceptOffer =
  (dependencies: Dependencies) =>
  (command: AnswerCommand): Promise<Json<OfferView>> =>
    changeSale(dependencies, command, async ({ sale: found, moment }) => {
      const { sale, offer } = await offerTo(dependencies.sales, found, command);
      const change = accept(sale, offer, moment);

      return { ...change, answer: offerView(change.after.offer, moment.now) };
    });

/** The bidder does not want it: in the same change it goes to the next, as the seller agreed. */
export const makeDeclineOffer =
  (dependencies: Dependencies & { readonly findNextOffer: FindNextOffer }) =>
  (command: AnswerCommand): Promise<Json<OfferView>> =>
    changeSale(dependencies, command, async ({ auction, sale: found, moment }) => {
      const { sale, offer } = await offerTo(dependencies.sales, found, command);
      const live = requireLive(sale, offer, moment.now);
      // There are offers for what is closed, and for nothing else.
      const to = await dependencies.findNextOffer(auction as ClosedAuction, live);
      const change = passOn(live, 'declined', { ...moment, to });

      return { ...change, answer: offerView(change.offers[0], moment.now) };
    });

export type AcceptOffer = ReturnType<typeof makeAcceptOffer>;
export type DeclineOffer = ReturnType<typeof makeDeclineOffer>;
