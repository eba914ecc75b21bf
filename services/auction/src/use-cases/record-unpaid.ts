import type { EventData, orderUnpaid } from '@ecom/contracts';
import type { Auction } from '../domain/auction';
import { AuctionNotFoundError } from '../domain/errors';
import { fallThrough } from '../domain/sale';
import { SaleStandsError } from '../domain/sale-errors';
import { unlessChanged } from './change-sale';
import type { SaleStore } from './sale-store';

type Dependencies = {
  readonly auctions: { get(auctionId: string): Promise<Auction | undefined> };
  readonly sales: Pick<SaleStore, 'get' | 'save'>;
};

/** Writes down, once per order, that a sale came to nothing, and who did not pay. */
export const makeRecordUnpaid =
  ({ auctions, sales }: Dependencies) =>
  ({ auctionId, orderId, buyerId }: EventData<typeof orderUnpaid>, correlationId: string): Promise<void> =>
    unlessChanged(async () => {
      const auction = await auctions.get(auctionId);
      if (!auction) throw new AuctionNotFoundError(`There is no auction ${auctionId}.`);
      if (auction.status !== 'closed') throw new SaleStandsError('An auction that has not ended has no order.');
      const change = fallThrough(auction, await sales.get(auctionId), { orderId, buyerId, correlationId });
      if (change) await sales.save(change);
    });

export type RecordUnpaid = ReturnType<typeof makeRecordUnpaid>;
