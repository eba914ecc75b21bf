import { leanDynamo } from '@ecom/dynamo/lean';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoOrderList } from '../../adapters/dynamo-order-list';
import { type ListOrders, makeListOrders } from '../../use-cases/read-orders';
import { listOrdersRoute } from './schema';

export const makeHandler = (listOrders: ListOrders) =>
  httpHandler({
    ...listOrdersRoute,
    handle: ({ caller, query: { as, limit, cursor } }) => listOrders({ role: as, userId: caller.id, limit, cursor }),
  });

export const main = makeHandler(makeListOrders(dynamoOrderList({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE') })));
