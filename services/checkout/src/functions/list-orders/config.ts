import { allow, defineFunction, http, indexesOf, ref } from '@ecom/serverless';

export const listOrders = defineFunction('list-orders', {
  on: [http('GET', '/orders')],
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:Query'], indexesOf('OrderTable'))],
});
