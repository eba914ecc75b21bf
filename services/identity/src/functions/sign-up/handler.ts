import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { cognitoClient } from '../../adapters/cognito-client';
import { cognitoPendingAccounts } from '../../adapters/cognito-members';
import { cognitoUserDirectory } from '../../adapters/cognito-user-directory';
import { makeSignUp, type SignUp } from '../../use-cases/sign-up';
import { signUpRoute } from './schema';

export const makeHandler = (signUp: SignUp) =>
  publicHttpHandler({
    ...signUpRoute,
    handle: ({ body: { seller = false, ...account } }) => signUp({ ...account, seller }),
  });

const client = cognitoClient();

export const main = makeHandler(
  makeSignUp({
    directory: cognitoUserDirectory({ client, clientId: requireEnv('USER_POOL_CLIENT_ID') }),
    pending: cognitoPendingAccounts({ client, userPoolId: requireEnv('USER_POOL_ID') }),
  }),
);
