import type { Clock } from '@ecom/kernel';
import { RatingNotFoundError } from '../domain/errors';
import type { Rating } from '../domain/rating';
import { type ReviewSummary, summaryOf } from '../domain/tally';
import type { Ratings } from './ports';
import type { PublishedReviews } from './review-ports';

type Dependencies = {
  readonly ratings: Pick<Ratings, 'find'>;
  readonly published: Pick<PublishedReviews, 'tally'>;
  readonly clock: Clock;
};

/** What the agency said, beside what people here say. @throws RatingNotFoundError as long as the agency has said nothing */
export const makeGetRating =
  ({ ratings, published, clock }: Dependencies) =>
  async (userId: string): Promise<Rating & { readonly reviews: ReviewSummary }> => {
    const [verdict, tally] = await Promise.all([ratings.find(userId), published.tally(userId, clock())]);
    if (verdict?.outcome !== 'rated') throw new RatingNotFoundError('No rating of this user is known. Ask for a lookup.');

    return { ...verdict, reviews: summaryOf(tally) };
  };

export type GetRating = ReturnType<typeof makeGetRating>;
