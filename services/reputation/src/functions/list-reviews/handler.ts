import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoPublishedReviews } from '../../adapters/dynamo-published-reviews';
import { type ListReviews, makeListReviews } from '../../use-cases/read-reviews';
import { listReviewsRoute } from './schema';

export const makeHandler = (listReviews: ListReviews) =>
  httpHandler({
    ...listReviewsRoute,
    handle: ({ caller, params: { userId }, query: { limit, cursor } }) => listReviews({ callerId: caller.id, userId, limit, cursor }),
  });

export const main = makeHandler(
  makeListReviews({
    published: dynamoPublishedReviews({ dynamo: leanDynamo(), tableName: requireEnv('REPUTATION_TABLE') }),
    clock: systemClock,
  }),
);
