import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const getOrderReviews = defineFunction('get-order-reviews', {
  on: [http('GET', '/orders/{orderId}/reviews')],
  env: { REPUTATION_TABLE: ref('ReputationTable') },
  iam: [allow(['dynamodb:GetItem'], arn('ReputationTable'))],
});
