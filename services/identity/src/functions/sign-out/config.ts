import { defineFunction, http, ref } from '@ecom/serverless';

export const signOut = defineFunction('sign-out', {
  on: [http('POST', '/auth/sign-out')],
  env: { USER_POOL_CLIENT_ID: ref('UserPoolClient') },
});
