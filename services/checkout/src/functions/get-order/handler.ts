import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { type GetOrder, makeGetOrder } from '../../use-cases/read-orders';
import { getOrderRoute } from './schema';

export const makeHandler = (getOrder: GetOrder) =>
  httpHandler({ ...getOrderRoute, handle: ({ caller, params }) => getOrder(params.orderId, caller.id) });

export const main = makeHandler(
  makeGetOrder({
    orders: dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock }),
    receiptsUrl: requireEnv('RECEIPTS_URL'),
  }),
);
