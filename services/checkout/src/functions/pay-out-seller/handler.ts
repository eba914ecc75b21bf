import { validateSettlementStep } from '@ecom/contracts/compiled/settlement-step';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { makePayOutSeller } from '../../use-cases/settle';

export const main = taskHandler({
  validate: validateSettlementStep,
  handle: makePayOutSeller(dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock })),
});
