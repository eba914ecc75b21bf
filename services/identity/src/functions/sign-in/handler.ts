import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { cognitoUserDirectory } from '../../adapters/cognito-user-directory';
import type { UserDirectory } from '../../use-cases/ports';
import { signInRoute } from './schema';

export const makeHandler = (directory: Pick<UserDirectory, 'signIn'>) =>
  publicHttpHandler({
    ...signInRoute,
    handle: ({ body }) => directory.signIn(body),
  });

export const main = makeHandler(cognitoUserDirectory({ clientId: requireEnv('USER_POOL_CLIENT_ID') }));
