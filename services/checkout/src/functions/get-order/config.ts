import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const getOrder = defineFunction('get-order', {
  on: [http('GET', '/orders/{orderId}')],
  env: { ORDER_TABLE: ref('OrderTable'), RECEIPTS_URL: arn('OpenReceiptLambdaFunctionUrl', 'FunctionUrl') },
  iam: [allow(['dynamodb:GetItem'], arn('OrderTable'))],
});
