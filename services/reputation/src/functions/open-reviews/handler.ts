import { orderCompleted } from '@ecom/contracts';
import { validateOrderCompleted } from '@ecom/contracts/compiled/order-completed';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { eventQueueHandler, on, requireEnv } from '@ecom/lambda';
import { dynamoExchanges } from '../../adapters/dynamo-exchanges';
import { makeOpenReviews, type OpenReviews } from '../../use-cases/open-reviews';

export const makeHandler = (openReviews: OpenReviews) =>
  eventQueueHandler(on(orderCompleted, validateOrderCompleted, (order, { correlationId }) => openReviews(order, correlationId)));

export const main = makeHandler(
  makeOpenReviews({
    exchanges: dynamoExchanges({ dynamo: leanDynamo(), tableName: requireEnv('REPUTATION_TABLE') }),
    reviewDays: Number(requireEnv('REVIEW_DAYS')),
    clock: systemClock,
  }),
);
