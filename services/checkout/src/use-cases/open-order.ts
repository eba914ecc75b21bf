import type { auctionClosed, EventData, secondChanceAccepted } from '@ecom/contracts';
import type { Clock } from '@ecom/kernel';
import { openOrder, type PaymentTerms } from '../domain/order';
import type { Orders } from './ports';

type Dependencies = { readonly orders: Pick<Orders, 'open'>; readonly clock: Clock; readonly terms: PaymentTerms };

/** Opens the order of whoever buys. Told again, it opens nothing again. */
export const makeOpenOrder = ({ orders, clock, terms }: Dependencies) => ({
  /** An auction that found no buyer leaves nothing to do. */
  closed: async ({ outcome, winnerId, price, ...sale }: EventData<typeof auctionClosed>, correlationId: string): Promise<void> => {
    if (outcome !== 'sold' || winnerId === undefined || price === undefined) return;
    const { auctionId, title, sellerId, currency } = sale;

    await orders.open(
      openOrder({ auctionId, title, sellerId, winnerId, price, currency }, terms, { now: clock().getTime(), correlationId }),
    );
  },

  accepted: async (accepted: EventData<typeof secondChanceAccepted>, correlationId: string): Promise<void> => {
    const { acceptedAt: _at, buyerId: winnerId, ...sale } = accepted;
    await orders.open(openOrder({ ...sale, winnerId }, terms, { now: clock().getTime(), correlationId }));
  },
});

export type OpenOrder = ReturnType<typeof makeOpenOrder>;
