import type { Clock, Page } from '@ecom/kernel';
import { type ExchangeView, exchangeView, type PublishedReview, partIn, publishedView } from '../domain/review-view';
import { type ReviewSummary, summaryOf } from '../domain/tally';
import type { Exchanges, PublishedPage, PublishedReviews } from './review-ports';

type Exchanging = { readonly exchanges: Pick<Exchanges, 'get'>; readonly clock: Clock };

/** What one of the two may see of an order's reviews now. @throws OrderNotFoundError for strangers too */
export const makeReadExchange =
  ({ exchanges, clock }: Exchanging) =>
  async (orderId: string, callerId: string): Promise<ExchangeView> => {
    const { exchange, role } = partIn(await exchanges.get(orderId), callerId);

    return exchangeView(exchange, role, clock().getTime());
  };

export type ReadExchange = ReturnType<typeof makeReadExchange>;

type Listing = { readonly published: PublishedReviews; readonly clock: Clock };
type ReviewPage = Page<PublishedReview> & { readonly summary: ReviewSummary };

/** One page, and what the whole list adds up to. @throws CursorInvalidError, TallyMovingError */
export const makeListReviews =
  ({ published, clock }: Listing) =>
  async (request: Omit<PublishedPage, 'now'>): Promise<ReviewPage> => {
    const now = clock();
    const [page, tally] = await Promise.all([published.page({ ...request, now }), published.tally(request.userId, now)]);

    return { ...page, summary: summaryOf(tally), items: page.items.map(publishedView) };
  };

export type ListReviews = ReturnType<typeof makeListReviews>;
