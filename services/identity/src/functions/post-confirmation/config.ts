import { allow, arn, defineFunction, ref } from '@ecom/serverless';

/** Called by the user pool (resources/triggers.yml), which waits five seconds. Its right to fill groups is there, too. */
export const postConfirmation = defineFunction('post-confirmation', {
  timeout: 5,
  env: { PROFILE_TABLE: ref('ProfileTable') },
  iam: [allow(['dynamodb:PutItem'], arn('ProfileTable'))],
});
