import { defineFunction, http, ref } from '@ecom/serverless';

export const resetPassword = defineFunction('reset-password', {
  on: [http('POST', '/auth/reset-password', { public: 'The code from the mail stands for the password that was forgotten.' })],
  env: { USER_POOL_CLIENT_ID: ref('UserPoolClient') },
});
