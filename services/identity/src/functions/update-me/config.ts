import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const updateMe = defineFunction('update-me', {
  on: [http('PATCH', '/me')],
  env: { PROFILE_TABLE: ref('ProfileTable'), USER_POOL_ID: ref('UserPool') },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('ProfileTable')),
    allow(['cognito-idp:AdminGetUser', 'cognito-idp:ListUsers', 'cognito-idp:AdminAddUserToGroup'], arn('UserPool')),
  ],
});
