import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { cognitoUserDirectory } from '../../adapters/cognito-user-directory';
import type { UserDirectory } from '../../use-cases/ports';
import { forgotPasswordBody } from './schema';

export const makeHandler = (directory: Pick<UserDirectory, 'forgotPassword'>) =>
  publicHttpHandler({
    body: forgotPasswordBody,
    success: 202,
    handle: async ({ body: { email } }) => {
      await directory.forgotPassword(email);

      return { status: 'code-sent' };
    },
  });

export const main = makeHandler(cognitoUserDirectory({ clientId: requireEnv('USER_POOL_CLIENT_ID') }));
