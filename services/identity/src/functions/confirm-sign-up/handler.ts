import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { cognitoUserDirectory } from '../../adapters/cognito-user-directory';
import type { UserDirectory } from '../../use-cases/ports';
import { confirmSignUpBody } from './schema';

export const makeHandler = (directory: Pick<UserDirectory, 'confirm'>) =>
  publicHttpHandler({
    body: confirmSignUpBody,
    success: 204,
    handle: ({ body: { email, code } }) => directory.confirm(email, code),
  });

export const main = makeHandler(cognitoUserDirectory({ clientId: requireEnv('USER_POOL_CLIENT_ID') }));
