import { allow, arn, defineFunction, param, ref } from '@ecom/serverless';

export const cancelCourier = defineFunction('cancel-courier', {
  env: { ORDER_TABLE: ref('OrderTable'), COURIER_API_URL: param('courierApiUrl') },
  iam: [allow(['dynamodb:GetItem'], arn('OrderTable'))],
});
