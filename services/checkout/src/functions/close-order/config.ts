import { allow, arn, defineFunction, ref } from '@ecom/serverless';

export const closeOrder = defineFunction('close-order', {
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('OrderTable'))],
});
