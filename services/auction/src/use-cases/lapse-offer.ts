import type { Clock } from '@ecom/kernel';
import type { Auction, ClosedAuction } from '../domain/auction';
import { LONGEST_WAIT } from '../domain/due';
import { passOn } from '../domain/offers';
import { unlessChanged } from './change-sale';
import { hasCome, type Pause, type TaskQueue } from './due-tasks';
import type { FindNextOffer } from './next-offer';
import type { SaleStore } from './sale-store';

type Dependencies = {
  readonly auctions: { get(auctionId: string): Promise<Auction | undefined> };
  readonly sales: SaleStore;
  readonly findNextOffer: FindNextOffer;
  readonly tasks: Pick<TaskQueue, 'send'>;
  readonly clock: Clock;
  readonly pause: Pause;
};
type Due = { readonly auctionId: string; readonly correlationId: string };

/** Passes an offer on whose time is up. Messages that are late, early or doubled do no harm. @returns whether it did */
export const makeLapseOffer = (dependencies: Dependencies) => {
  const { auctions, sales, findNextOffer, clock } = dependencies;

  return ({ auctionId, correlationId }: Due): Promise<boolean> =>
    unlessChanged(async () => {
      const sale = await sales.get(auctionId);
      if (sale?.status !== 'offering') return false;
      const { offer } = sale;
      // Meant for the offer before: this one has a schedule of its own.
      if (offer.expiresAt - clock().getTime() > LONGEST_WAIT) return false;
      if (!(await hasCome(dependencies, { task: 'lapse-offer', auctionId, at: offer.expiresAt }))) return false;

      const auction = (await auctions.get(auctionId)) as ClosedAuction;
      const moment = { now: clock().getTime(), correlationId };
      await sales.save(passOn({ ...sale, offer }, 'lapsed', { ...moment, to: await findNextOffer(auction, sale) }));
      return true;
    });
};

export type LapseOffer = ReturnType<typeof makeLapseOffer>;
