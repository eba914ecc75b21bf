import { defineFunction, http, ref } from '@ecom/serverless';

export const signIn = defineFunction('sign-in', {
  on: [http('POST', '/auth/sign-in', { public: 'This is where tokens come from.' })],
  env: { USER_POOL_CLIENT_ID: ref('UserPoolClient') },
});
