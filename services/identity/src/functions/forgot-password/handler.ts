import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { cognitoUserDirectory } from '../../adapters/cognito-user-directory';
import type { UserDirectory } from '../../use-cases/ports';
import { forgotPasswordRoute } from './schema';

export const makeHandler = (directory: Pick<UserDirectory, 'forgotPassword'>) =>
  publicHttpHandler({
    ...forgotPasswordRoute,
    handle: async ({ body: { email } }) => {
      await directory.forgotPassword(email);

      return { status: 'code-sent' } as const;
    },
  });

export const main = makeHandler(cognitoUserDirectory({ clientId: requireEnv('USER_POOL_CLIENT_ID') }));
