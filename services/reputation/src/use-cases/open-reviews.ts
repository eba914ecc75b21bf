import type { EventData, orderCompleted } from '@ecom/contracts';
import type { Clock } from '@ecom/kernel';
import { openExchange } from '../domain/review';
import type { Exchanges } from './review-ports';

type Dependencies = { readonly exchanges: Pick<Exchanges, 'open'>; readonly reviewDays: number; readonly clock: Clock };

/**
 * Lets the two sides of an order review each other, unless we hear of it when the time is over.
 * @returns false when they may already, or not any more
 */
export const makeOpenReviews =
  ({ exchanges, reviewDays, clock }: Dependencies) =>
  async (order: EventData<typeof orderCompleted>, correlationId: string): Promise<boolean> => {
    const exchange = openExchange({ order, reviewDays, correlationId });

    return clock().getTime() < exchange.endsAt && exchanges.open(exchange);
  };

export type OpenReviews = ReturnType<typeof makeOpenReviews>;
