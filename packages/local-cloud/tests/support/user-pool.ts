import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  GetUserCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { type CognitoEngine, startCognito } from '../../src/engines/cognito';
import type { Mail } from '../../src/engines/mail';
import type { InvocationResult } from '../../src/model';
import { at } from './aws';

export const poolId = 'us-east-1_test00001';
export const ClientId = 'testclient';
const goodPassword = 'Correct-horse-1';

type Invocation = { readonly arn: string; readonly event: unknown };

const definePool = async (engine: CognitoEngine): Promise<void> => {
  const policy = { MinimumLength: 10, RequireNumbers: true, RequireSymbols: true, RequireUppercase: true, RequireLowercase: true };
  const options = {
    UsernameAttributes: ['email'],
    AutoVerifiedAttributes: ['email'],
    Policies: { PasswordPolicy: policy },
    Schema: [{ Name: 'name', Required: true }],
  };
  await engine.putPool({ id: poolId, arn: 'arn:pool', options, triggers: { PostConfirmation: 'arn:confirm' } });
  const flows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  const lifetimes = { AccessTokenValidity: 15, TokenValidityUnits: { AccessToken: 'minutes' } };
  await engine.putClient({
    poolId,
    clientId: ClientId,
    options: { ExplicitAuthFlows: flows, PreventUserExistenceErrors: 'ENABLED', ...lifetimes },
  });
  await engine.putGroup(poolId, { GroupName: 'buyers' });
};

/** A running Cognito with one pool, what it mailed and invoked, and the steps of a person who uses it. */
export const startUserPool = async (port: number) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cognito-'));
  const mails: Mail[] = [];
  const invocations: Invocation[] = [];
  const answers: InvocationResult[] = [];
  const start = async (): Promise<CognitoEngine> => {
    const engine = await startCognito({
      port,
      dataDir: folder,
      deliver: async (mail) => void mails.push(mail),
      invoke: async (arn, event) => {
        invocations.push({ arn, event });
        return answers.shift() ?? { payload: event };
      },
    });
    await definePool(engine);
    return engine;
  };
  let engine = await start();
  const client = new CognitoIdentityProviderClient(at(engine.url));
  const lastCode = () => /\d{6}/.exec(mails.at(-1)?.text ?? '')?.[0];
  const signUp = (Username: string, Password = goodPassword, UserAttributes = [{ Name: 'name', Value: 'A Buyer' }]) =>
    client.send(new SignUpCommand({ ClientId, Username, Password, UserAttributes }));
  const confirm = (Username: string, ConfirmationCode = lastCode()) =>
    client.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode }));
  let users = 0;
  const nextEmail = () => `buyer${++users}@example.test`;
  return {
    url: engine.url,
    client,
    mails,
    invocations,
    /** The answer to the next invocation; else a function answers its event. */
    answerNext: (answer: InvocationResult) => void answers.push(answer),
    nextEmail,
    lastCode,
    signUp,
    confirm,
    confirmedUser: async () => {
      const email = nextEmail();
      const { UserSub: sub = '' } = await signUp(email);
      await confirm(email);
      return { email, sub };
    },
    signIn: (USERNAME: string, PASSWORD = goodPassword) =>
      client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } })),
    refresh: (REFRESH_TOKEN = '') =>
      client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } })),
    whoAmI: (AccessToken = '') => client.send(new GetUserCommand({ AccessToken })),
    restart: async () => {
      await engine.stop();
      engine = await start();
    },
    stop: async () => {
      await engine.stop();
      await rm(folder, { recursive: true });
    },
  };
};

export type UserPool = Awaited<ReturnType<typeof startUserPool>>;
