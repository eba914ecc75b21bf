import { defineFunction, http, ref } from '@ecom/serverless';

export const confirmSignUp = defineFunction('confirm-sign-up', {
  on: [http('POST', '/auth/confirm', { public: 'The code from the mail stands for the token that comes later.' })],
  env: { USER_POOL_CLIENT_ID: ref('UserPoolClient') },
});
