import { documentClient } from '@ecom/dynamo';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoPublishedReviews } from '../../adapters/dynamo-published-reviews';
import { dynamoRatings } from '../../adapters/dynamo-ratings';
import { type GetRating, makeGetRating } from '../../use-cases/get-rating';
import { getRatingRoute } from './schema';

export const makeHandler = (getRating: GetRating) =>
  httpHandler({
    ...getRatingRoute,
    handle: async ({ params: { userId } }) => {
      const { score, ratings, asOf, reviews } = await getRating(userId);
      return { userId, score, ratings, asOf, reviews };
    },
  });

const tableName = requireEnv('REPUTATION_TABLE');

export const main = makeHandler(
  makeGetRating({
    ratings: dynamoRatings({ client: documentClient(), tableName }),
    published: dynamoPublishedReviews({ dynamo: leanDynamo(), tableName }),
    clock: systemClock,
  }),
);
