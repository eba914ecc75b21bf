import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoExchanges } from '../../adapters/dynamo-exchanges';
import { makeReadExchange, type ReadExchange } from '../../use-cases/read-reviews';
import { getOrderReviewsRoute } from './schema';

export const makeHandler = (readExchange: ReadExchange) =>
  httpHandler({ ...getOrderReviewsRoute, handle: ({ caller, params }) => readExchange(params.orderId, caller.id) });

export const main = makeHandler(
  makeReadExchange({
    exchanges: dynamoExchanges({ dynamo: leanDynamo(), tableName: requireEnv('REPUTATION_TABLE') }),
    clock: systemClock,
  }),
);
