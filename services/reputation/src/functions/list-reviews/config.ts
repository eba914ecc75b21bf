import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const listReviews = defineFunction('list-reviews', {
  on: [http('GET', '/users/{userId}/reviews')],
  env: { REPUTATION_TABLE: ref('ReputationTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:Query'], arn('ReputationTable'))],
});
