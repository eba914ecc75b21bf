import { defineFunction, http, ref } from '@ecom/serverless';

export const resendCode = defineFunction('resend-code', {
  on: [http('POST', '/auth/resend-code', { public: 'Whoever waits for a code has no token yet.' })],
  env: { USER_POOL_CLIENT_ID: ref('UserPoolClient') },
});
