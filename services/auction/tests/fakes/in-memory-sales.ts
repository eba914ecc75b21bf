import { decodeCursor, encodeCursor } from '@ecom/dynamo';
import type { Offer, Sale } from '../../src/domain/sale';
import { SaleChangedError } from '../../src/domain/sale-errors';
import type { PastBid } from '../../src/domain/second-chance';
import type { BiddersOffers, LiveOffers, SaleStore } from '../../src/use-cases/sale-store';
import { type AuctionTable, inMemoryTable } from './in-memory-table';

export type SaleTable = Pick<AuctionTable, 'auctions' | 'answers' | 'described' | 'put'> & {
  readonly sales: SaleStore;
  readonly offers: BiddersOffers & LiveOffers;
  /** As the relay records an accepted bid. */
  addBid(auctionId: string, bid: PastBid): Promise<void>;
};

/** Sales without a table; each method finishes before another begins, as one write does. */
export const inMemorySales = (clock: () => Date): SaleTable => {
  const table = inMemoryTable(clock);
  const sales = new Map<string, Sale>();
  const offers = new Map<string, Offer>();
  const bids = new Map<string, readonly PastBid[]>();

  const save: SaleStore['save'] = async ({ before, after, offers: written }, { kept, relisted } = {}) => {
    if (sales.get(after.auctionId)?.revision !== before?.revision) throw new SaleChangedError('Changed.');
    if (relisted) await table.auctions.add(relisted, kept);
    else if (kept) await table.answers.keep(kept);
    sales.set(after.auctionId, after);
    for (const offer of written) offers.set(offer.offerId, offer);
  };

  return {
    ...table,
    described: {
      ...table.described,
      get: async (auctionId) => {
        const found = await table.described.get(auctionId);
        const sale = sales.get(auctionId);
        return found && { ...found, ...(sale?.status === 'relisted' && { relistedAs: sale.relistedAs }) };
      },
    },
    sales: {
      get: async (auctionId) => sales.get(auctionId),
      offersOf: async (auctionId) => [...offers.values()].filter((offer) => offer.auctionId === auctionId),
      bidsOf: async (auctionId) => bids.get(auctionId) ?? [],
      save,
    },
    offers: {
      pageOf: async (bidderId, { limit, cursor, scope }) => {
        const { at = 0 } = cursor === undefined ? {} : (decodeCursor(cursor, scope) as { readonly at?: number });
        const theirs = [...offers.values()].filter((offer) => offer.bidderId === bidderId).toSorted((a, b) => b.offeredAt - a.offeredAt);
        const items = theirs.slice(at, at + limit);
        return { items, ...(at + limit < theirs.length && { cursor: encodeCursor({ at: at + limit }, scope) }) };
      },
      async *overdue(now) {
        yield [...sales.values()]
          .filter((sale) => sale.status === 'offering' && sale.offer.expiresAt <= now)
          .map(({ auctionId }) => auctionId);
      },
    },
    addBid: async (auctionId, bid) => void bids.set(auctionId, [...(bids.get(auctionId) ?? []), bid]),
  };
};
