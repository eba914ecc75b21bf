import { allow, arn, defineFunction, ref } from '@ecom/serverless';

export const recordCharge = defineFunction('record-charge', {
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('OrderTable'))],
});
