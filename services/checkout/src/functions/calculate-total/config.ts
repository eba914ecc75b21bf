import { allow, arn, defineFunction, ref } from '@ecom/serverless';

export const calculateTotal = defineFunction('calculate-total', {
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem'], arn('OrderTable'))],
});
