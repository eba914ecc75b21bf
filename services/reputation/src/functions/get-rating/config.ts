import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const getRating = defineFunction('get-rating', {
  on: [http('GET', '/ratings/{userId}')],
  env: { REPUTATION_TABLE: ref('ReputationTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:Query'], arn('ReputationTable'))],
});
