import { allow, arn, defineFunction, ref } from '@ecom/serverless';

export const payOutSeller = defineFunction('pay-out-seller', {
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('OrderTable'))],
});
