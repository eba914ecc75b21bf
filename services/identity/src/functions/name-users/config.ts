import { allow, arn, defineFunction, ref } from '@ecom/serverless';

/** Invoked by functions of other services, which learn its ARN from resources/outputs.yml. */
export const nameUsers = defineFunction('name-users', {
  env: { PROFILE_TABLE: ref('ProfileTable') },
  iam: [allow(['dynamodb:GetItem'], arn('ProfileTable'))],
});
