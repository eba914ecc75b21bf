import { systemClock } from '@ecom/kernel';
import { directHandler, requireEnv, UnauthenticatedError } from '@ecom/lambda';
import { type Authorize, jwksTokenVerifier, makeAuthorize } from '@ecom/tokens';
import { type PolicyAnswer, policyAnswer, type SimpleAnswer, simpleAnswer, wholeStage } from './answers';
import { type AuthorizerEvent, correlationIdIn, questionFrom } from './requests';

/** Exactly this message makes API Gateway answer 401; a refusal in the answer would be 403, any other error 500. */
const UNAUTHORIZED = 'Unauthorized';

/** The one check of tokens, for HTTP, REST and WebSocket APIs. @throws Unauthorized when the token opens nothing here */
export const makeHandler = (authorize: Authorize) =>
  directHandler({
    correlationOf: correlationIdIn,
    handle: async (event: AuthorizerEvent): Promise<SimpleAnswer | PolicyAnswer> => {
      const { token, methodArn, forOneRoute } = questionFrom(event);
      const access = await authorize(token);
      if (!access) throw new UnauthenticatedError(UNAUTHORIZED);
      if (methodArn === undefined) return simpleAnswer(access);

      return policyAnswer(access, forOneRoute ? methodArn : wholeStage(methodArn));
    },
  });

export const main = makeHandler(
  makeAuthorize({
    verify: jwksTokenVerifier({
      userPoolId: requireEnv('USER_POOL_ID'),
      clock: systemClock,
      endpoint: process.env['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'],
    }),
    clientId: requireEnv('USER_POOL_CLIENT_ID'),
  }),
);
