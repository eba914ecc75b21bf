import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient } from '../platform-client/http-client';
import type { Tokens } from '../platform-client/identity';
import { mailsTo } from '../platform-client/mailbox';
import type { Platform } from '../platform-client/platform';
import { call, sendTo, untilQuiet } from './engines';
import { somebody, thePlatform } from './people';
import { apiOf } from './requests';

let platform: Platform;
let identity: HttpClient;
beforeAll(async () => {
  platform = await thePlatform();
  identity = await apiOf('identity');
});

const somebodyNew = () => {
  const name = `new-${randomUUID()}`;
  return { email: `${name}@ecomauction.test`, password: `Aa1!${name}`, name };
};

/** The code of the mail that came last; there are `count` of them. */
const codeIn = async (email: string, count: number): Promise<string> => {
  await expect.poll(async () => (await mailsTo(platform.mailUrl, email)).length, { timeout: 20_000 }).toBe(count);
  return /\b\d{6}\b/.exec((await mailsTo(platform.mailUrl, email)).at(-1)?.text ?? '')?.[0] ?? '';
};

const statusOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'accepted',
    (error: { readonly status?: number }) => error.status,
  );

/** Somebody who leaves for good; their token lives on for a while. */
const somebodyGone = async (): Promise<{ readonly accessToken: string; readonly userId: string }> => {
  const account = await somebody(platform);
  const { userPoolId: UserPoolId } = platform.cognito;
  await platform.identity.me(account.accessToken);
  await call('cognito', 'AWSCognitoIdentityProviderService.AdminDeleteUser', { UserPoolId, Username: account.email });
  return account;
};

describe('an account', () => {
  it('nobody confirmed gives way to whoever types the address next; a code can be had again', async () => {
    const first = somebodyNew();
    const second = { ...somebodyNew(), email: first.email };
    await platform.identity.signUp(first);
    await codeIn(first.email, 1);
    await platform.identity.signUp(second);
    await codeIn(first.email, 2);
    await identity.send('POST', '/auth/resend-code', { body: { email: first.email } });
    await platform.identity.confirm(first.email, await codeIn(first.email, 3));

    expect(await statusOf(platform.identity.signIn(first.email, first.password))).toBe(401);
    expect(await platform.identity.signIn(first.email, second.password)).toHaveProperty('accessToken');
  });

  it('whose password was forgotten gets a new one by mail, and can be signed out everywhere', async () => {
    const { email } = await somebody(platform);
    const password = `Bb2!${randomUUID()}`;
    await identity.send('POST', '/auth/forgot-password', { body: { email } });
    await identity.send('POST', '/auth/reset-password', { body: { email, code: await codeIn(email, 1), password } });
    const { accessToken: token, refreshToken } = await platform.identity.signIn(email, password);
    const refresh = () => identity.send<Tokens>('POST', '/auth/refresh', { body: { refreshToken } });

    expect(await refresh()).toHaveProperty('accessToken');
    await identity.send('POST', '/auth/sign-out', { token });
    expect(await statusOf(refresh())).toBe(401);
  });

  it('that is gone is found nowhere: not by its token, not by mail', async () => {
    const gone = await somebodyGone();
    const message = {
      businessKey: randomUUID(),
      userId: gone.userId,
      template: 'welcome',
      data: { name: 'Nobody' },
      correlationId: 'req-gone',
    };
    await sendTo('ecom-notification-local-requests', JSON.stringify(message));
    await untilQuiet();

    expect(await statusOf(identity.send('PATCH', '/me', { token: gone.accessToken, body: { seller: true } }))).toBe(401);
    const stranger = await somebody(platform);
    const { userPoolId: UserPoolId } = platform.cognito;
    await call('cognito', 'AWSCognitoIdentityProviderService.AdminDeleteUser', { UserPoolId, Username: stranger.email });
    expect(await statusOf(platform.identity.me(stranger.accessToken))).toBe(401);
  });

  it('is told of its own choices', async () => {
    const { accessToken } = await somebody(platform);
    expect(await platform.notification.preferences(accessToken)).toMatchObject({ channels: { email: true } });
  });
});
