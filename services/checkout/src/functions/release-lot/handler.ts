import { validateLotChange } from '@ecom/contracts/compiled/lot-change';
import { leanDynamo } from '@ecom/dynamo/lean';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoLots } from '../../adapters/dynamo-lots';
import { makeReleaseLot } from '../../use-cases/settle';

export const main = taskHandler({
  validate: validateLotChange,
  handle: makeReleaseLot(dynamoLots({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE') })),
});
