import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { cognitoMembers } from '../../adapters/cognito-members';
import { dynamoProfiles } from '../../adapters/dynamo-profiles';
import { makeFindProfile } from '../../use-cases/find-profile';
import { makeRegisterMember } from '../../use-cases/register-member';
import { makeUpdateMe, type UpdateMe } from '../../use-cases/update-me';
import { updateMeRoute } from './schema';

export const makeHandler = (updateMe: UpdateMe) =>
  httpHandler({
    ...updateMeRoute,
    handle: ({ body: { name, seller }, caller, idempotencyKey }) =>
      updateMe({ caller, change: { name, ...(seller && { seller }) }, idempotencyKey }),
  });

const profiles = dynamoProfiles({ dynamo: leanDynamo(), tableName: requireEnv('PROFILE_TABLE'), clock: systemClock });
const members = cognitoMembers({ userPoolId: requireEnv('USER_POOL_ID') });
const register = makeRegisterMember({ members, profiles, clock: systemClock });

export const main = makeHandler(makeUpdateMe({ members, profiles, findProfile: makeFindProfile({ members, profiles, register }) }));
