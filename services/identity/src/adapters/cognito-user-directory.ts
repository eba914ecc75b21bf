import {
  type AuthenticationResultType,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { currentCorrelationId } from '@ecom/lambda';
import { CredentialsInvalidError, NewPasswordRequiredError } from '../domain/errors';
import type { Account, Credentials, Session, UserDirectory } from '../use-cases/ports';
import { type CognitoClient, cognitoClient } from './cognito-client';
import { refusals, translating, unless } from './cognito-errors';

type Options = { readonly client?: CognitoClient; readonly clientId: string };

/** The pool compares without case; so does everything that stands in for it. */
const usernameOf = (email: string): string => email.toLowerCase();

const attributesOf = ({ email, name, seller }: Account) => [
  { Name: 'email', Value: usernameOf(email) },
  { Name: 'name', Value: name },
  ...(seller ? [{ Name: 'custom:wants_to_sell', Value: 'true' }] : []),
];

const sessionOf = ({ AccessToken = '', IdToken = '', RefreshToken, ExpiresIn = 0 }: AuthenticationResultType): Session => ({
  accessToken: AccessToken,
  idToken: IdToken,
  ...(RefreshToken !== undefined && { refreshToken: RefreshToken }),
  expiresIn: ExpiresIn,
  tokenType: 'Bearer',
});

/** Where there is nothing to send, or something was sent a moment ago, the caller hears what everybody hears. */
const silently = ['UserNotFoundException', 'InvalidParameterException', 'NotAuthorizedException', 'LimitExceededException'];

/** A registration that failed is made up for by the user's first visit; the confirmation itself stands. */
const registrationFailed = ['UserLambdaValidationException', 'UnexpectedLambdaException', 'InvalidLambdaResponseException'];

/** The pool hands it on to the function that registers whoever is confirmed. */
const forTheTrigger = () => {
  const correlationId = currentCorrelationId();

  return correlationId === undefined ? {} : { ClientMetadata: { correlationId } };
};

const signingIn = (client: CognitoClient, ClientId: string) => {
  const answerChallenge = (answer: InitiateAuthCommandOutput, { email, newPassword }: Credentials) => {
    if (answer.ChallengeName !== 'NEW_PASSWORD_REQUIRED')
      throw new CredentialsInvalidError('This account cannot sign in by password alone.');
    if (newPassword === undefined)
      throw new NewPasswordRequiredError('Send a newPassword along: this one was given to you by somebody else.');

    return client.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: answer.ChallengeName,
        Session: answer.Session,
        ChallengeResponses: { USERNAME: answer.ChallengeParameters?.['USER_ID_FOR_SRP'] ?? usernameOf(email), NEW_PASSWORD: newPassword },
      }),
    );
  };

  return async (credentials: Credentials): Promise<Session> => {
    const AuthParameters = { USERNAME: usernameOf(credentials.email), PASSWORD: credentials.password };
    const answer = await client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }));
    const { AuthenticationResult } = answer.AuthenticationResult ? answer : await answerChallenge(answer, credentials);
    if (!AuthenticationResult) throw new CredentialsInvalidError('This account cannot sign in by password alone.');

    return sessionOf(AuthenticationResult);
  };
};

const signingUp = (client: CognitoClient, ClientId: string) => async (account: Account) => {
  const request = { ClientId, Username: usernameOf(account.email), Password: account.password, UserAttributes: attributesOf(account) };
  try {
    await client.send(new SignUpCommand(request));
    return 'created' as const;
  } catch (error) {
    if (error instanceof Error && error.name === 'UsernameExistsException') return 'taken' as const;
    throw error;
  }
};

/** Accounts in a Cognito user pool. Addresses are the only thing that is sent there besides what the user typed; nothing is kept. */
export const cognitoUserDirectory = ({ client = cognitoClient(), clientId: ClientId }: Options): UserDirectory => {
  const signIn = signingIn(client, ClientId);
  const signUp = signingUp(client, ClientId);

  return {
    signUp: (account) => translating(signUp(account), refusals.signUp),
    signIn: (credentials) => translating(signIn(credentials), refusals.signIn),

    confirm: (email, ConfirmationCode) =>
      translating(
        unless(
          registrationFailed,
          client.send(new ConfirmSignUpCommand({ ClientId, Username: usernameOf(email), ConfirmationCode, ...forTheTrigger() })),
        ),
        refusals.code,
      ),

    resendCode: (email) =>
      translating(unless(silently, client.send(new ResendConfirmationCodeCommand({ ClientId, Username: usernameOf(email) }))), {}),

    async refresh(refreshToken) {
      const request = new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: refreshToken },
      });
      const { AuthenticationResult = {} } = await translating(client.send(request), refusals.session);

      return sessionOf(AuthenticationResult);
    },

    forgotPassword: (email) =>
      translating(unless(silently, client.send(new ForgotPasswordCommand({ ClientId, Username: usernameOf(email) }))), {}),

    async resetPassword({ email, code: ConfirmationCode, password: Password }) {
      const request = new ConfirmForgotPasswordCommand({ ClientId, Username: usernameOf(email), ConfirmationCode, Password });
      await translating(client.send(request), refusals.code);
    },

    signOut: (AccessToken) =>
      translating(unless(['NotAuthorizedException'], client.send(new GlobalSignOutCommand({ AccessToken }))), refusals.session),
  };
};
