import { validateOrderClosing } from '@ecom/contracts/compiled/order-closing';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { makeCloseOrder } from '../../use-cases/settle';

export const main = taskHandler({
  validate: validateOrderClosing,
  handle: makeCloseOrder({
    orders: dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock }),
    clock: systemClock,
  }),
});
