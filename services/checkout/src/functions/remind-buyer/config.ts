import { allow, arn, defineFunction, ref } from '@ecom/serverless';

export const remindBuyer = defineFunction('remind-buyer', {
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('OrderTable'))],
});
