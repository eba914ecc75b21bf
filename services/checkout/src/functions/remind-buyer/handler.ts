import { validatePaymentReminder } from '@ecom/contracts/compiled/payment-reminder';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { makeRemindBuyer } from '../../use-cases/settle';

export const main = taskHandler({
  validate: validatePaymentReminder,
  handle: makeRemindBuyer(dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock })),
});
