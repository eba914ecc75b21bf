import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const signUp = defineFunction('sign-up', {
  on: [http('POST', '/auth/sign-up', { public: 'Whoever signs up has no token yet.' })],
  env: { USER_POOL_CLIENT_ID: ref('UserPoolClient'), USER_POOL_ID: ref('UserPool') },
  // An account that was never confirmed gives way to a new one for the same address.
  iam: [allow(['cognito-idp:AdminGetUser', 'cognito-idp:AdminDeleteUser'], arn('UserPool'))],
});
