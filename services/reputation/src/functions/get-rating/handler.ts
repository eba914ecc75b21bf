import { documentClient } from '@ecom/dynamo';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoRatings } from '../../adapters/dynamo-ratings';
import { type GetRating, makeGetRating } from '../../use-cases/get-rating';
import { getRatingRoute } from './schema';

export const makeHandler = (getRating: GetRating) =>
  httpHandler({
    ...getRatingRoute,
    handle: async ({ params: { userId } }) => {
      const { score, ratings, asOf } = await getRating(userId);
      return { userId, score, ratings, asOf };
    },
  });

export const main = makeHandler(
  makeGetRating({ ratings: dynamoRatings({ client: documentClient(), tableName: requireEnv('REPUTATION_TABLE') }) }),
);
