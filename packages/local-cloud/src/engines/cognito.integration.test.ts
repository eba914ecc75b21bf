import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  AdminAddUserToGroupCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RevokeTokenCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at } from '../../tests/support/aws';
import type { InvocationResult } from '../model';
import { type CognitoEngine, startCognito, tokenIssuer } from './cognito';
import type { Mail } from './mail';

const port = 10_231;
const poolId = 'us-east-1_test00001';
const ClientId = 'testclient';
const Password = 'Correct-horse-1';
const mails: Mail[] = [];
const invocations: { readonly arn: string; readonly event: { readonly triggerSource: string } }[] = [];

let folder: string;
let engine: CognitoEngine;
let cognito: CognitoIdentityProviderClient;
let answer: (event: unknown) => InvocationResult;

const start = async () => {
  const started = await startCognito({
    port,
    dataDir: folder,
    deliver: async (mail) => void mails.push(mail),
    invoke: async (arn, event) => {
      invocations.push({ arn, event: event as { triggerSource: string } });
      return answer(event);
    },
  });
  const policy = { MinimumLength: 10, RequireNumbers: true, RequireSymbols: true, RequireUppercase: true, RequireLowercase: true };
  const options = { UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'], Policies: { PasswordPolicy: policy } };
  await started.putPool({ id: poolId, arn: 'arn:pool', options, triggers: { PostConfirmation: 'arn:confirm' } });
  const flows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  const lifetimes = { AccessTokenValidity: 15, TokenValidityUnits: { AccessToken: 'minutes' } };
  await started.putClient({
    poolId,
    clientId: ClientId,
    options: { ExplicitAuthFlows: flows, PreventUserExistenceErrors: 'ENABLED', ...lifetimes },
  });
  await started.putGroup(poolId, { GroupName: 'buyers' });
  return started;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cognito-'));
  engine = await start();
  cognito = new CognitoIdentityProviderClient(at(engine.url));
});
beforeEach(() => {
  answer = (payload) => ({ payload });
  mails.length = 0;
  invocations.length = 0;
});
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true });
});

let users = 0;
const nextEmail = () => `buyer${++users}@example.test`;
const lastCode = () => /\d{6}/.exec(mails.at(-1)?.text ?? '')?.[0];
const signUp = (Username: string, secret = Password) => cognito.send(new SignUpCommand({ ClientId, Username, Password: secret }));
const confirm = (Username: string, ConfirmationCode = lastCode()) =>
  cognito.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode }));
const signIn = (USERNAME: string, PASSWORD = Password) =>
  cognito.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } }));
const refresh = (REFRESH_TOKEN = '') =>
  cognito.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } }));
const whoAmI = (AccessToken = '') => cognito.send(new GetUserCommand({ AccessToken }));

const confirmedUser = async () => {
  const email = nextEmail();
  const { UserSub: sub = '' } = await signUp(email);
  await confirm(email);
  return { email, sub };
};

describe('signing up', () => {
  it('obeys the password policy of the pool', async () => {
    await expect(signUp(nextEmail(), 'weak')).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: expect.stringContaining('not long enough'),
    });
  });

  it('mails a code that confirms the user, verifies the address and runs the trigger', async () => {
    const email = nextEmail();
    const { UserSub: sub, CodeDeliveryDetails } = await signUp(email.toUpperCase());
    await confirm(email);
    const { UserAttributes, UserStatus } = await cognito.send(new AdminGetUserCommand({ UserPoolId: poolId, Username: sub }));

    expect(CodeDeliveryDetails?.Destination).toBe('b***@e***');
    expect(mails).toMatchObject([{ to: email, subject: 'Your verification code' }]);
    expect(UserStatus).toBe('CONFIRMED');
    expect(UserAttributes).toEqual(
      expect.arrayContaining([
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ]),
    );
    expect(invocations).toMatchObject([
      { arn: 'arn:confirm', event: { triggerSource: 'PostConfirmation_ConfirmSignUp', region: 'us-east-1', userName: sub } },
    ]);
  });

  it('tells the caller when the trigger fails', async () => {
    const email = nextEmail();
    await signUp(email);
    answer = () => ({ error: { errorType: 'Error', errorMessage: 'no profile' } });

    await expect(confirm(email)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: expect.stringContaining('no profile'),
    });
  });

  it('takes an address once, also when asked at the same moment', async () => {
    const email = nextEmail();
    const results = await Promise.allSettled([signUp(email), signUp(email)]);

    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses a wrong code, and voids the old one when another is sent', async () => {
    const email = nextEmail();
    await signUp(email);
    const old = lastCode();
    await expect(confirm(email, old === '000000' ? '000001' : '000000')).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await cognito.send(new ResendConfirmationCodeCommand({ ClientId, Username: email }));

    if (old !== lastCode()) await expect(confirm(email, old)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await confirm(email);
    await expect(cognito.send(new ResendConfirmationCodeCommand({ ClientId, Username: email }))).rejects.toThrow(
      'User is already confirmed.',
    );
  });
});

describe('signing in', () => {
  it('gives tokens that the published keys verify, with groups and lifetime', async () => {
    const { email, sub } = await confirmedUser();
    await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId: poolId, Username: sub, GroupName: 'buyers' }));
    const { AuthenticationResult: tokens } = await signIn(email);
    const keys = createRemoteJWKSet(new URL(`${engine.url}/${poolId}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(tokens?.AccessToken ?? '', keys, { issuer: `${tokenIssuer}/${poolId}` });

    expect(tokens).toMatchObject({ ExpiresIn: 900, TokenType: 'Bearer', RefreshToken: expect.any(String) });
    expect(payload).toMatchObject({ sub, token_use: 'access', client_id: ClientId, 'cognito:groups': ['buyers'] });
    expect(decodeJwt(tokens?.IdToken ?? '')).toMatchObject({ aud: ClientId, email, 'cognito:groups': ['buyers'] });
  });

  it('refuses a wrong password and an unknown user alike', async () => {
    const { email } = await confirmedUser();
    const refusal = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };

    await expect(signIn(email, 'Wrong-horse-1')).rejects.toMatchObject(refusal);
    await expect(signIn('nobody@example.test')).rejects.toMatchObject(refusal);
  });

  it('refuses users that are not confirmed or disabled', async () => {
    const pending = nextEmail();
    await signUp(pending);
    const { email, sub } = await confirmedUser();
    await cognito.send(new AdminDisableUserCommand({ UserPoolId: poolId, Username: sub }));

    await expect(signIn(pending)).rejects.toMatchObject({ name: 'UserNotConfirmedException' });
    await expect(signIn(email)).rejects.toMatchObject({ name: 'NotAuthorizedException', message: 'User is disabled.' });
  });

  it('refuses flows the client does not have', async () => {
    const AuthParameters = { USERNAME: 'a@example.test', SRP_A: '1' };

    await expect(cognito.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});

describe('tokens', () => {
  it('are refreshed until they are revoked', async () => {
    const { email } = await confirmedUser();
    const { AuthenticationResult: tokens } = await signIn(email);
    const { AuthenticationResult: fresh } = await refresh(tokens?.RefreshToken);
    await cognito.send(new RevokeTokenCommand({ ClientId, Token: tokens?.RefreshToken }));

    expect(fresh).toMatchObject({ AccessToken: expect.any(String), ExpiresIn: 900 });
    await expect(refresh(tokens?.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('are void after a global sign-out, those of a later sign-in are not', async () => {
    const { email } = await confirmedUser();
    const { AuthenticationResult: tokens } = await signIn(email);
    await whoAmI(tokens?.AccessToken);
    await cognito.send(new GlobalSignOutCommand({ AccessToken: tokens?.AccessToken }));
    const { AuthenticationResult: later } = await signIn(email);

    await expect(whoAmI(tokens?.AccessToken)).rejects.toThrow('Access Token has been revoked');
    await expect(refresh(tokens?.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect(await whoAmI(later?.AccessToken)).toMatchObject({ UserAttributes: expect.arrayContaining([{ Name: 'email', Value: email }]) });
  });

  it('are not believed when altered or of the wrong use', async () => {
    const { email } = await confirmedUser();
    const { AuthenticationResult: tokens } = await signIn(email);
    const [header, , signature] = tokens?.AccessToken?.split('.') ?? [];
    const claims = Buffer.from(JSON.stringify({ ...decodeJwt(tokens?.AccessToken ?? ''), sub: 'someone-else' })).toString('base64url');

    await expect(whoAmI(`${header}.${claims}.${signature}`)).rejects.toThrow('Invalid Access Token');
    await expect(whoAmI(tokens?.IdToken)).rejects.toThrow('Invalid Access Token');
  });
});

describe('forgotten passwords', () => {
  it('are replaced with a mailed code, under the same policy', async () => {
    const { email } = await confirmedUser();
    await cognito.send(new ForgotPasswordCommand({ ClientId, Username: email }));
    const reset = (secret: string) =>
      cognito.send(new ConfirmForgotPasswordCommand({ ClientId, Username: email, ConfirmationCode: lastCode(), Password: secret }));

    await expect(reset('weak')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    await reset('Another-horse-2');
    await expect(signIn(email)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await signIn(email, 'Another-horse-2');
    expect(invocations.at(-1)).toMatchObject({ event: { triggerSource: 'PostConfirmation_ConfirmForgotPassword' } });
  });

  it('do not tell who is registered', async () => {
    const { CodeDeliveryDetails } = await cognito.send(new ForgotPasswordCommand({ ClientId, Username: 'stranger@example.test' }));

    expect(CodeDeliveryDetails?.Destination).toBe('s***@e***');
    expect(mails).toEqual([]);
  });
});

it('finds its users again after a restart', async () => {
  const { email } = await confirmedUser();
  await engine.stop();
  engine = await start();

  expect((await signIn(email)).AuthenticationResult?.AccessToken).toEqual(expect.any(String));
});

it('says where its keys are', async () => {
  const discovery = await (await fetch(`${engine.url}/${poolId}/.well-known/openid-configuration`)).json();

  expect(discovery).toMatchObject({ issuer: `${tokenIssuer}/${poolId}`, jwks_uri: `${engine.url}/${poolId}/.well-known/jwks.json` });
});
