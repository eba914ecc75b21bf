import { allow, arn, defineFunction, queue, ref } from '@ecom/serverless';

/** Events reach the queue by the rule in resources/rules.yml. */
export const accountForOrders = defineFunction('account-for-orders', {
  on: [queue(arn('OrderQueue'))],
  env: { PROFILE_TABLE: ref('ProfileTable'), USER_POOL_ID: ref('UserPool') },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('ProfileTable')),
    allow(['cognito-idp:AdminGetUser', 'cognito-idp:ListUsers', 'cognito-idp:AdminAddUserToGroup'], arn('UserPool')),
  ],
  timeout: 30,
});
