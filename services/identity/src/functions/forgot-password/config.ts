import { defineFunction, http, ref } from '@ecom/serverless';

export const forgotPassword = defineFunction('forgot-password', {
  on: [http('POST', '/auth/forgot-password', { public: 'Whoever forgot the password cannot sign in.' })],
  env: { USER_POOL_CLIENT_ID: ref('UserPoolClient') },
});
