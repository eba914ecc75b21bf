import type { auctionClosed, EventData } from '@ecom/contracts';
import type { Clock } from '@ecom/kernel';
import { openOrder, type PaymentTerms } from '../domain/order';
import type { Orders } from './ports';

type Dependencies = { readonly orders: Pick<Orders, 'open'>; readonly clock: Clock; readonly terms: PaymentTerms };

/** Opens an order for an auction that found a buyer; for any other there is nothing to do. */
export const makeOpenOrder =
  ({ orders, clock, terms }: Dependencies) =>
  async ({ outcome, winnerId, price, ...sale }: EventData<typeof auctionClosed>, correlationId: string): Promise<void> => {
    if (outcome !== 'sold' || winnerId === undefined || price === undefined) return;
    const { auctionId, title, sellerId, currency } = sale;

    await orders.open(
      openOrder({ auctionId, title, sellerId, winnerId, price, currency }, terms, { now: clock().getTime(), correlationId }),
    );
  };

export type OpenOrder = ReturnType<typeof makeOpenOrder>;
