import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { cognitoMembers } from '../../adapters/cognito-members';
import { dynamoProfiles } from '../../adapters/dynamo-profiles';
import { viewOf } from '../../domain/profile';
import { type FindProfile, makeFindProfile } from '../../use-cases/find-profile';
import { makeRegisterMember } from '../../use-cases/register-member';
import { getMeRoute } from './schema';

export const makeHandler = (findProfile: FindProfile) =>
  httpHandler({ ...getMeRoute, handle: async ({ caller }) => viewOf(await findProfile(caller.id), caller.groups) });

const profiles = dynamoProfiles({ dynamo: leanDynamo(), tableName: requireEnv('PROFILE_TABLE'), clock: systemClock });
const members = cognitoMembers({ userPoolId: requireEnv('USER_POOL_ID') });

export const main = makeHandler(
  makeFindProfile({ members, profiles, register: makeRegisterMember({ members, profiles, clock: systemClock }) }),
);
