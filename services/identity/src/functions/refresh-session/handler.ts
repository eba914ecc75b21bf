import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { cognitoUserDirectory } from '../../adapters/cognito-user-directory';
import type { UserDirectory } from '../../use-cases/ports';
import { refreshSessionRoute } from './schema';

export const makeHandler = (directory: Pick<UserDirectory, 'refresh'>) =>
  publicHttpHandler({
    ...refreshSessionRoute,
    handle: ({ body: { refreshToken } }) => directory.refresh(refreshToken),
  });

export const main = makeHandler(cognitoUserDirectory({ clientId: requireEnv('USER_POOL_CLIENT_ID') }));
