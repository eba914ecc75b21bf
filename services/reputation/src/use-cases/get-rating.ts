import { RatingNotFoundError } from '../domain/errors';
import type { Rating } from '../domain/rating';
import type { Ratings } from './ports';

export const makeGetRating =
  ({ ratings }: { readonly ratings: Pick<Ratings, 'find'> }) =>
  async (userId: string): Promise<Rating> => {
    const verdict = await ratings.find(userId);
    if (verdict?.outcome !== 'rated') throw new RatingNotFoundError('No rating of this user is known. Ask for a lookup.');

    return verdict;
  };

export type GetRating = ReturnType<typeof makeGetRating>;
