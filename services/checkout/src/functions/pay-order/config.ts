import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const payOrder = defineFunction('pay-order', {
  on: [http('POST', '/orders/{orderId}/pay')],
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('OrderTable'))],
});
