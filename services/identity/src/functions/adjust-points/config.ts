import { allow, arn, defineFunction, ref } from '@ecom/serverless';

/** Invoked by state machines of other services, which learn its ARN from resources/outputs.yml. */
export const adjustPoints = defineFunction('adjust-points', {
  env: { PROFILE_TABLE: ref('ProfileTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('ProfileTable'))],
});
