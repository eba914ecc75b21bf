import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { jwksTokenVerifier, makeAuthorize } from '@ecom/tokens';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { viewOf } from '../../src/domain/profile';
import { makeHandler as makeAuthorizer } from '../../src/functions/authorizer/handler';
import { makeHandler as getMeWith } from '../../src/functions/get-me/handler';
import { makeFindProfile } from '../../src/use-cases/find-profile';
import { makeRegisterMember } from '../../src/use-cases/register-member';
import { makeSignUp } from '../../src/use-cases/sign-up';
import { anAccount, PASSWORD } from '../builders/account';
import { questionOf } from '../builders/authorizer-events';
import { CLIENT, type LocalCognito, POOL, startLocalCognito } from '../builders/cognito';

vi.hoisted(() => {
  vi.stubEnv('PROFILE_TABLE', 'profiles');
  vi.stubEnv('USER_POOL_ID', 'us-east-1_Identity1');
  vi.stubEnv('USER_POOL_CLIENT_ID', 'identityclient1234567890');
});

let cognito: LocalCognito;

beforeAll(async () => {
  cognito = await startLocalCognito();
});
afterAll(() => cognito.stop());

const clock = (): Date => new Date();
const authorizer = (clientId = CLIENT) =>
  makeAuthorizer(makeAuthorize({ verify: jwksTokenVerifier({ userPoolId: POOL, clock, endpoint: cognito.url }), clientId }));

const contextOf = async (token: string) => (await authorizer()(questionOf.http(token))).context;

const getMe = async (token: string) => {
  const { userId, groups } = await contextOf(token);
  const { members, profiles } = cognito;
  const handler = getMeWith(makeFindProfile({ members, profiles, register: makeRegisterMember({ members, profiles, clock }) }));

  return readJson(await handler(httpRequest({ callerId: userId, groups: groups.split(',') }), lambdaContext()));
};

const signedUp = async (email: string): Promise<void> => {
  await makeSignUp(cognito)(anAccount({ email, name: 'Grace', seller: true }));
  await cognito.directory.confirm(email, cognito.codesFor(email).at(-1) ?? '');
};

it("from sign-up to one's own profile: the token of a confirmed seller opens it, with both groups and no points", async () => {
  const email = 'grace@example.test';
  await signedUp(email);
  const { accessToken } = await cognito.directory.signIn({ email, password: PASSWORD });
  const userId = await cognito.userIdOf(email);

  expect(await contextOf(accessToken)).toEqual({ userId, groups: expect.stringMatching(/^(buyers,sellers|sellers,buyers)$/) });
  expect(await getMe(accessToken)).toMatchObject({ userId, name: 'Grace', points: 0, groups: ['buyers', 'sellers'] });
});

it('B-AUTH-5: the profile was there before the first visit, and no visit touches its points', async () => {
  const email = 'joan@example.test';
  await signedUp(email);
  const userId = await cognito.userIdOf(email);
  cognito.profiles.credit(userId, 40);
  const { accessToken } = await cognito.directory.signIn({ email, password: PASSWORD });

  expect(await Promise.all([getMe(accessToken), getMe(accessToken)])).toMatchObject([{ points: 40 }, { points: 40 }]);
});

it('users whom an operator made get their profile and their group at the first visit', async () => {
  const email = 'mary@example.test';
  await cognito.createByOperator(email, 'Operator-chose-1');
  const { accessToken } = await cognito.directory.signIn({ email, password: 'Operator-chose-1', newPassword: PASSWORD });
  const userId = await cognito.userIdOf(email);

  expect(await getMe(accessToken)).toMatchObject({ userId, points: 0, groups: [] });
  const later = await cognito.directory.signIn({ email, password: PASSWORD });
  expect(await contextOf(later.accessToken)).toEqual({ userId, groups: 'buyers' });
});

it('B-AUTH-1: real tokens open nothing when they are id tokens or meant for another app', async () => {
  const email = 'katherine@example.test';
  await signedUp(email);
  const { accessToken, idToken } = await cognito.directory.signIn({ email, password: PASSWORD });

  await expect(authorizer()(questionOf.http(idToken))).rejects.toThrow(/^Unauthorized$/);
  await expect(authorizer('another-app')(questionOf.http(accessToken))).rejects.toThrow(/^Unauthorized$/);
});

it('the profile that registration makes shows nothing of the address', async () => {
  const [profile] = cognito.profiles.all();

  expect(profile && JSON.stringify(viewOf(profile, []))).not.toContain('@');
});
