import { httpHandler, requireEnv } from '@ecom/lambda';
import { bearerToken } from '@ecom/tokens';
import { cognitoUserDirectory } from '../../adapters/cognito-user-directory';
import type { UserDirectory } from '../../use-cases/ports';
import { signOutRoute } from './schema';

export const makeHandler = (directory: Pick<UserDirectory, 'signOut'>) =>
  httpHandler({
    ...signOutRoute,
    handle: ({ headers }) => directory.signOut(bearerToken(headers['authorization']) ?? ''),
  });

export const main = makeHandler(cognitoUserDirectory({ clientId: requireEnv('USER_POOL_CLIENT_ID') }));
