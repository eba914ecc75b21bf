import { allow, arn, defineFunction, ref } from '@ecom/serverless';

export const reserveLot = defineFunction('reserve-lot', {
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:UpdateItem'], arn('OrderTable'))],
});
