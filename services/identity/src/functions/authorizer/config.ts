import { defineFunction, ref } from '@ecom/serverless';

/** Called by the APIs of every service, before their functions are. */
export const authorizer = defineFunction('authorizer', {
  timeout: 5,
  env: { USER_POOL_CLIENT_ID: ref('UserPoolClient'), USER_POOL_ID: ref('UserPool') },
});
