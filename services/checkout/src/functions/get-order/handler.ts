import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { dynamoPayouts } from '../../adapters/dynamo-payouts';
import { type GetOrder, makeGetOrder } from '../../use-cases/read-orders';
import { getOrderRoute } from './schema';

export const makeHandler = (getOrder: GetOrder) =>
  httpHandler({ ...getOrderRoute, handle: ({ caller, params }) => getOrder(params.orderId, caller.id) });

const table = { dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock };

export const main = makeHandler(
  makeGetOrder({ orders: dynamoOrders(table), payouts: dynamoPayouts(table), receiptsUrl: requireEnv('RECEIPTS_URL') }),
);
