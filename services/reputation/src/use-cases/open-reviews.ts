import type { EventData, orderCompleted } from '@ecom/contracts';
import { openExchange } from '../domain/review';
import type { Exchanges } from './review-ports';

type Dependencies = { readonly exchanges: Pick<Exchanges, 'open'>; readonly reviewDays: number };

/** Lets the two sides of an order review each other. @returns false when they may already */
export const makeOpenReviews =
  ({ exchanges, reviewDays }: Dependencies) =>
  (order: EventData<typeof orderCompleted>, correlationId: string): Promise<boolean> =>
    exchanges.open(openExchange({ order, reviewDays, correlationId }));

export type OpenReviews = ReturnType<typeof makeOpenReviews>;
