import { orderCompleted, orderUnpaid } from '@ecom/contracts';
import { validateOrderCompleted } from '@ecom/contracts/compiled/order-completed';
import { validateOrderUnpaid } from '@ecom/contracts/compiled/order-unpaid';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { eventQueueHandler, on, requireEnv } from '@ecom/lambda';
import { cognitoMembers } from '../../adapters/cognito-members';
import { dynamoPoints } from '../../adapters/dynamo-points';
import { dynamoProfiles } from '../../adapters/dynamo-profiles';
import { makeFindProfile } from '../../use-cases/find-profile';
import { type AccountForOrders, makeAccountForOrders } from '../../use-cases/points';
import { makeRegisterMember } from '../../use-cases/register-member';

export const makeHandler = ({ completed, unpaid }: AccountForOrders) =>
  eventQueueHandler(on(orderCompleted, validateOrderCompleted, completed), on(orderUnpaid, validateOrderUnpaid, unpaid));

const table = { dynamo: leanDynamo(), tableName: requireEnv('PROFILE_TABLE'), clock: systemClock };
const profiles = dynamoProfiles(table);
const members = cognitoMembers({ userPoolId: requireEnv('USER_POOL_ID') });
const register = makeRegisterMember({ members, profiles, clock: systemClock });

export const main = makeHandler(
  makeAccountForOrders({ points: dynamoPoints(table), findProfile: makeFindProfile({ members, profiles, register }) }),
);
