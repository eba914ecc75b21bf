import type { ClosedAuction } from '../domain/auction';
import { leftOut, type NextOffer } from '../domain/offers';
import type { Sale } from '../domain/sale';
import { nextCandidate } from '../domain/second-chance';
import type { SaleStore } from './sale-store';

type Dependencies = {
  readonly sales: Pick<SaleStore, 'offersOf' | 'bidsOf'>;
  readonly newOfferId: () => string;
  /** How long an offer stands, in milliseconds. */
  readonly period: number;
};

/** Whom the lot of a sale is offered next, from the bids themselves. @returns undefined when nobody is left */
export const makeFindNextOffer =
  ({ sales, newOfferId, period }: Dependencies) =>
  async (auction: ClosedAuction, sale: Sale): Promise<NextOffer | undefined> => {
    const [offers, bids] = await Promise.all([sales.offersOf(auction.id), sales.bidsOf(auction.id)]);
    const candidate = nextCandidate(auction, bids, leftOut(sale, offers));

    return candidate && { ...candidate, offerId: newOfferId(), period };
  };

export type FindNextOffer = ReturnType<typeof makeFindNextOffer>;
