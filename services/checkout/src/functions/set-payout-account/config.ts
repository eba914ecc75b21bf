import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const setPayoutAccount = defineFunction('set-payout-account', {
  on: [http('PUT', '/me/payout-account')],
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('OrderTable'))],
});
