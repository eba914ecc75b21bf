import { validateChargeStep } from '@ecom/contracts/compiled/charge-step';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { makeRecordCharge } from '../../use-cases/settle';

export const main = taskHandler({
  validate: validateChargeStep,
  handle: makeRecordCharge({
    orders: dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock }),
    clock: systemClock,
  }),
});
