import { validatePaymentWait } from '@ecom/contracts/compiled/payment-wait';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { makeAwaitPayment } from '../../use-cases/settle';

export const main = taskHandler({
  validate: validatePaymentWait,
  handle: makeAwaitPayment(dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock })),
});
