import type { Json } from '@ecom/kernel';
import { requireOwn } from '../domain/lifecycle';
import { type SellerOfferView, sellerOfferView } from '../domain/offer-views';
import { consent, withdraw } from '../domain/offers';
import { requireFallenThrough } from '../domain/sale';
import { SaleStandsError } from '../domain/sale-errors';
import type { Command } from './change-auction';
import { changeSale, type Dependencies } from './change-sale';
import type { FindNextOffer } from './next-offer';

/** The seller's one consent: from here on the lot goes down the ladder of bidders by itself. */
export const makeOfferSecondChance =
  (dependencies: Dependencies & { readonly findNextOffer: FindNextOffer }) =>
  (command: Command): Promise<Json<SellerOfferView>> =>
    changeSale(dependencies, command, async ({ auction: found, sale, moment }) => {
      const auction = requireOwn(found, command.auctionId, command.callerId);
      if (auction.status !== 'closed') throw new SaleStandsError('The auction has not ended with a sale.');
      const change = consent(sale, await dependencies.findNextOffer(auction, requireFallenThrough(sale)), moment);

      return { ...change, answer: sellerOfferView(change.after.offer, auction, moment.now) };
    });

export const makeWithdrawSecondChance =
  (dependencies: Dependencies) =>
  (command: Command): Promise<Json<SellerOfferView>> =>
    changeSale(dependencies, command, async ({ auction: found, sale, moment }) => {
      const auction = requireOwn(found, command.auctionId, command.callerId);
      const change = withdraw(sale, moment);

      return { ...change, answer: sellerOfferView(change.offers[0], auction, moment.now) };
    });

export type OfferSecondChance = ReturnType<typeof makeOfferSecondChance>;
export type WithdrawSecondChance = ReturnType<typeof makeWithdrawSecondChance>;
