import { validatePointsAdjustment } from '@ecom/contracts/compiled/points-adjustment';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoPoints } from '../../adapters/dynamo-points';
import { makeAdjustPoints } from '../../use-cases/points';

export const main = taskHandler({
  validate: validatePointsAdjustment,
  handle: makeAdjustPoints(dynamoPoints({ dynamo: leanDynamo(), tableName: requireEnv('PROFILE_TABLE'), clock: systemClock })),
});
