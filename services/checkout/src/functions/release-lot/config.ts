import { allow, arn, defineFunction, ref } from '@ecom/serverless';

export const releaseLot = defineFunction('release-lot', {
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:UpdateItem'], arn('OrderTable'))],
});
