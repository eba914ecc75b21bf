import { allow, arn, defineFunction, ref } from '@ecom/serverless';

export const awaitPayment = defineFunction('await-payment', {
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('OrderTable'))],
});
