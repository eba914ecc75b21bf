import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { cognitoUserDirectory } from '../../adapters/cognito-user-directory';
import type { UserDirectory } from '../../use-cases/ports';
import { confirmSignUpRoute } from './schema';

export const makeHandler = (directory: Pick<UserDirectory, 'confirm'>) =>
  publicHttpHandler({
    ...confirmSignUpRoute,
    handle: ({ body: { email, code } }) => directory.confirm(email, code),
  });

export const main = makeHandler(cognitoUserDirectory({ clientId: requireEnv('USER_POOL_CLIENT_ID') }));
