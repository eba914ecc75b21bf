import { validateNamesRequest } from '@ecom/contracts/compiled/names-request';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoProfiles } from '../../adapters/dynamo-profiles';
import { makeNameUsers, type NameUsers } from '../../use-cases/name-users';

export const makeHandler = (nameUsers: NameUsers) => taskHandler({ validate: validateNamesRequest, handle: nameUsers });

export const main = makeHandler(
  makeNameUsers(dynamoProfiles({ dynamo: leanDynamo(), tableName: requireEnv('PROFILE_TABLE'), clock: systemClock })),
);
