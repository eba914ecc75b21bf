import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const getPayoutAccount = defineFunction('get-payout-account', {
  on: [http('GET', '/me/payout-account')],
  env: { ORDER_TABLE: ref('OrderTable') },
  iam: [allow(['dynamodb:GetItem'], arn('OrderTable'))],
});
