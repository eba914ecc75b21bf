import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { cognitoUserDirectory } from '../../adapters/cognito-user-directory';
import type { UserDirectory } from '../../use-cases/ports';
import { resetPasswordRoute } from './schema';

export const makeHandler = (directory: Pick<UserDirectory, 'resetPassword'>) =>
  publicHttpHandler({
    ...resetPasswordRoute,
    handle: ({ body }) => directory.resetPassword(body),
  });

export const main = makeHandler(cognitoUserDirectory({ clientId: requireEnv('USER_POOL_CLIENT_ID') }));
