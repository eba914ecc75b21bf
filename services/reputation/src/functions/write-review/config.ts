import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const writeReview = defineFunction('write-review', {
  on: [http('POST', '/orders/{orderId}/reviews')],
  env: { REPUTATION_TABLE: ref('ReputationTable') },
  // The second review publishes both: it counts them, and moves the first from the end of the window to now.
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], arn('ReputationTable'))],
});
