import { validateDispatchStep } from '@ecom/contracts/compiled/dispatch-step';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { makeDispatchOrder } from '../../use-cases/settle';

export const main = taskHandler({
  validate: validateDispatchStep,
  handle: makeDispatchOrder(dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock })),
});
