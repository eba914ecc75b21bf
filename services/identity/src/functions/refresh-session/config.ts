import { defineFunction, http, ref } from '@ecom/serverless';

export const refreshSession = defineFunction('refresh-session', {
  on: [
    http('POST', '/auth/refresh', {
      public: 'The refresh token in the body is checked by the user pool; the access token may have expired.',
    }),
  ],
  env: { USER_POOL_CLIENT_ID: ref('UserPoolClient') },
});
