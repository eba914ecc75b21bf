import {
  AdminAddUserToGroupCommand,
  AdminDisableUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientId, poolId, startUserPool, type UserPool } from '../../tests/support/user-pool';
import { tokenIssuer } from './cognito';

let pool: UserPool;

beforeAll(async () => {
  pool = await startUserPool(10_232);
});
afterAll(() => pool.stop());

describe('signing in', () => {
  it('gives tokens that the published keys verify, with groups and lifetime', async () => {
    const { email, sub } = await pool.confirmedUser();
    await pool.client.send(new AdminAddUserToGroupCommand({ UserPoolId: poolId, Username: sub, GroupName: 'buyers' }));
    const { AuthenticationResult: tokens } = await pool.signIn(email);
    const keys = createRemoteJWKSet(new URL(`${pool.url}/${poolId}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(tokens?.AccessToken ?? '', keys, { issuer: `${tokenIssuer}/${poolId}` });

    expect(tokens).toMatchObject({ ExpiresIn: 900, TokenType: 'Bearer', RefreshToken: expect.any(String) });
    expect(payload).toMatchObject({ sub, token_use: 'access', client_id: ClientId, 'cognito:groups': ['buyers'] });
    expect(decodeJwt(tokens?.IdToken ?? '')).toMatchObject({ aud: ClientId, email, 'cognito:groups': ['buyers'] });
  });

  it('refuses a wrong password and an unknown user alike', async () => {
    const { email } = await pool.confirmedUser();
    const refusal = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };

    await expect(pool.signIn(email, 'Wrong-horse-1')).rejects.toMatchObject(refusal);
    await expect(pool.signIn('nobody@example.test')).rejects.toMatchObject(refusal);
  });

  it('refuses users that are not confirmed or disabled', async () => {
    const pending = pool.nextEmail();
    await pool.signUp(pending);
    const { email, sub } = await pool.confirmedUser();
    await pool.client.send(new AdminDisableUserCommand({ UserPoolId: poolId, Username: sub }));

    await expect(pool.signIn(pending)).rejects.toMatchObject({ name: 'UserNotConfirmedException' });
    await expect(pool.signIn(email)).rejects.toMatchObject({ name: 'NotAuthorizedException', message: 'User is disabled.' });
  });

  it('refuses flows the client does not have', async () => {
    const AuthParameters = { USERNAME: 'a@example.test', SRP_A: '1' };

    await expect(pool.client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});

describe('tokens', () => {
  it('are refreshed until they are revoked', async () => {
    const { email } = await pool.confirmedUser();
    const { AuthenticationResult: tokens } = await pool.signIn(email);
    const { AuthenticationResult: fresh } = await pool.refresh(tokens?.RefreshToken);
    await pool.client.send(new RevokeTokenCommand({ ClientId, Token: tokens?.RefreshToken }));

    expect(fresh).toMatchObject({ AccessToken: expect.any(String), ExpiresIn: 900 });
    await expect(pool.refresh(tokens?.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('are void after a global sign-out, those of a later sign-in are not', async () => {
    const { email } = await pool.confirmedUser();
    const { AuthenticationResult: tokens } = await pool.signIn(email);
    await pool.whoAmI(tokens?.AccessToken);
    await pool.client.send(new GlobalSignOutCommand({ AccessToken: tokens?.AccessToken }));
    const { AuthenticationResult: later } = await pool.signIn(email);

    await expect(pool.whoAmI(tokens?.AccessToken)).rejects.toThrow('Access Token has been revoked');
    await expect(pool.refresh(tokens?.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect(await pool.whoAmI(later?.AccessToken)).toMatchObject({
      UserAttributes: expect.arrayContaining([{ Name: 'email', Value: email }]),
    });
  });

  it('are not believed when altered or of the wrong use', async () => {
    const { email } = await pool.confirmedUser();
    const { AuthenticationResult: tokens } = await pool.signIn(email);
    const [header, , signature] = tokens?.AccessToken?.split('.') ?? [];
    const claims = Buffer.from(JSON.stringify({ ...decodeJwt(tokens?.AccessToken ?? ''), sub: 'someone-else' })).toString('base64url');

    await expect(pool.whoAmI(`${header}.${claims}.${signature}`)).rejects.toThrow('Invalid Access Token');
    await expect(pool.whoAmI(tokens?.IdToken)).rejects.toThrow('Invalid Access Token');
  });
});

it('finds its users again after a restart', async () => {
  const { email } = await pool.confirmedUser();
  await pool.restart();

  expect((await pool.signIn(email)).AuthenticationResult?.AccessToken).toEqual(expect.any(String));
});

it('says where its keys are', async () => {
  const discovery = await (await fetch(`${pool.url}/${poolId}/.well-known/openid-configuration`)).json();

  expect(discovery).toMatchObject({ issuer: `${tokenIssuer}/${poolId}`, jwks_uri: `${pool.url}/${poolId}/.well-known/jwks.json` });
});
