import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { directHandler, requireEnv } from '@ecom/lambda';
import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { cognitoClient } from '../../adapters/cognito-client';
import { cognitoMembers, memberFrom } from '../../adapters/cognito-members';
import { dynamoProfiles } from '../../adapters/dynamo-profiles';
import { makeRegisterMember, type RegisterMember } from '../../use-cases/register-member';

/** @param registerIn makes the registration for a pool: only the event knows which, as the pool names this function */
export const makeHandler = (registerIn: (userPoolId: string) => RegisterMember) =>
  directHandler({
    correlationOf: ({ request }: PostConfirmationTriggerEvent) => request.clientMetadata?.['correlationId'],
    handle: async (event): Promise<PostConfirmationTriggerEvent> => {
      // A forgotten password is confirmed by the same trigger.
      if (event.triggerSource === 'PostConfirmation_ConfirmSignUp') {
        await registerIn(event.userPoolId)(memberFrom(event.userName, event.request.userAttributes));
      }

      return event;
    },
  });

const client = cognitoClient();
const profiles = dynamoProfiles({ dynamo: leanDynamo(), tableName: requireEnv('PROFILE_TABLE'), clock: systemClock });

export const main = makeHandler((userPoolId) =>
  makeRegisterMember({ members: cognitoMembers({ client, userPoolId }), profiles, clock: systemClock }),
);
