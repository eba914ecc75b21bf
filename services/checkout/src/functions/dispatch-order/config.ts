import { allow, arn, defineFunction, ref } from '@ecom/serverless';

export const dispatchOrder = defineFunction('dispatch-order', {
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('OrderTable'))],
});
