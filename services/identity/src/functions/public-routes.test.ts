import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { anAccount, PASSWORD } from '../../tests/builders/account';
import {
  AttemptsExceededError,
  CodeInvalidError,
  CredentialsInvalidError,
  DirectoryUnavailableError,
  SessionInvalidError,
} from '../domain/errors';
import { makeHandler as confirmSignUp } from './confirm-sign-up/handler';
import { makeHandler as forgotPassword } from './forgot-password/handler';
import { makeHandler as refreshSession } from './refresh-session/handler';
import { makeHandler as resendCode } from './resend-code/handler';
import { makeHandler as resetPassword } from './reset-password/handler';
import { makeHandler as signIn } from './sign-in/handler';
import { makeHandler as signUp } from './sign-up/handler';

vi.hoisted(() => {
  vi.stubEnv('USER_POOL_ID', 'us-east-1_Test');
  vi.stubEnv('USER_POOL_CLIENT_ID', 'client');
});

type Handler = ReturnType<typeof signIn>;

const email = 'ada@example.test';
const code = '123456';
const session = { accessToken: 'a', idToken: 'i', refreshToken: 'r', expiresIn: 3_600, tokenType: 'Bearer' as const };
const resolving = (value?: unknown) => vi.fn().mockResolvedValue(value);
const post = (handler: Handler, body: unknown): Promise<APIGatewayProxyStructuredResultV2> =>
  handler(httpRequest({ body }), lambdaContext());

describe('success', () => {
  it('sign-up: 202, passing on what was typed, a buyer unless told otherwise', async () => {
    const use = resolving({ status: 'code-sent' });
    const { seller: _, ...body } = anAccount();
    const response = await post(signUp(use), body);

    expect([response.statusCode, readJson(response)]).toEqual([202, { status: 'code-sent' }]);
    expect(use).toHaveBeenCalledWith(anAccount({ seller: false }));
  });

  it('confirm: 204', async () => {
    const confirm = resolving();

    expect(await post(confirmSignUp({ confirm }), { email, code })).toMatchObject({ statusCode: 204 });
    expect(confirm).toHaveBeenCalledWith(email, code);
  });

  it.each([
    { route: 'resend-code', handler: (use: () => Promise<void>) => resendCode({ resendCode: use }) },
    { route: 'forgot-password', handler: (use: () => Promise<void>) => forgotPassword({ forgotPassword: use }) },
  ])('$route: 202, whatever there was to send', async ({ handler }) => {
    const use = resolving();
    const response = await post(handler(use), { email });

    expect([response.statusCode, readJson(response)]).toEqual([202, { status: 'code-sent' }]);
    expect(use).toHaveBeenCalledWith(email);
  });

  it('sign-in: 200 with a session', async () => {
    const use = resolving(session);
    const response = await post(signIn({ signIn: use }), { email, password: 'whatever it was' });

    expect([response.statusCode, readJson(response)]).toEqual([200, session]);
    expect(use).toHaveBeenCalledWith({ email, password: 'whatever it was' });
  });

  it('refresh: 200 with a session', async () => {
    const refresh = resolving(session);

    expect(readJson(await post(refreshSession({ refresh }), { refreshToken: 'r' }))).toEqual(session);
    expect(refresh).toHaveBeenCalledWith('r');
  });

  it('reset-password: 204', async () => {
    const use = resolving();

    expect(await post(resetPassword({ resetPassword: use }), { email, code, password: PASSWORD })).toMatchObject({ statusCode: 204 });
    expect(use).toHaveBeenCalledWith({ email, code, password: PASSWORD });
  });
});

describe('a mistake in the body is a 400 that names the field', () => {
  const nothing = resolving();
  const handlers = {
    'sign-up': signUp(nothing),
    confirm: confirmSignUp({ confirm: nothing }),
    'sign-in': signIn({ signIn: nothing }),
    refresh: refreshSession({ refresh: nothing }),
    reset: resetPassword({ resetPassword: nothing }),
  };

  it.each<{ readonly route: keyof typeof handlers; readonly body: object; readonly path: string }>([
    { route: 'sign-up', body: anAccount({ email: 'nobody' }), path: 'email' },
    { route: 'sign-up', body: anAccount({ email: 'a@b.test, c@d.test' }), path: 'email' },
    { route: 'sign-up', body: anAccount({ email: `${'x'.repeat(250)}@b.test` }), path: 'email' },
    { route: 'sign-up', body: anAccount({ name: 'two\nlines' }), path: 'name' },
    { route: 'sign-up', body: anAccount({ name: '   ' }), path: 'name' },
    { route: 'sign-up', body: anAccount({ name: 'x'.repeat(101) }), path: 'name' },
    { route: 'sign-up', body: { ...anAccount(), seller: 'yes' }, path: 'seller' },
    { route: 'sign-up', body: { ...anAccount(), email: 7 }, path: 'email' },
    { route: 'confirm', body: { email, code: 'one two' }, path: 'code' },
    { route: 'confirm', body: { email, code: 123_456 }, path: 'code' },
    { route: 'sign-in', body: { email }, path: 'password' },
    { route: 'sign-in', body: { email, password: 'known', newPassword: 'weak' }, path: 'newPassword' },
    { route: 'refresh', body: {}, path: 'refreshToken' },
    { route: 'reset', body: { email, code, password: 'weak' }, path: 'password' },
  ])('$route: $path', async ({ route, body, path }) => {
    const response = await post(handlers[route], body);

    expect(readJson(response)).toMatchObject({
      status: 400,
      code: 'REQUEST_INVALID',
      errors: expect.arrayContaining([expect.objectContaining({ path })]),
    });
    expect(nothing).not.toHaveBeenCalled();
  });

  it('B-COG-4: names every rule that a new password breaks', async () => {
    expect(readJson(await post(handlers['sign-up'], anAccount({ password: 'password' })))).toMatchObject({
      errors: [{ path: 'password', message: 'password must have at least 12 characters, an upper-case letter, a digit, a symbol' }],
    });
  });

  it('refuses points, groups and everything else that is not asked for', async () => {
    expect(await post(handlers['sign-up'], { ...anAccount(), points: 1_000, groups: ['admins'] })).toMatchObject({ statusCode: 400 });
  });

  it.each(['{', '[]', 'null', '"text"'])('is content with no other JSON: %s', async (body) => {
    expect(await post(handlers['sign-in'], body)).toMatchObject({
      statusCode: 400,
      headers: { 'content-type': 'application/problem+json' },
    });
  });
});

it.each([
  {
    error: new CredentialsInvalidError('Wrong.'),
    status: 401,
    code: 'IDENTITY_CREDENTIALS_INVALID',
    header: { 'www-authenticate': 'Bearer' },
  },
  { error: new SessionInvalidError('Ended.'), status: 401, code: 'IDENTITY_SESSION_INVALID', header: {} },
  { error: new CodeInvalidError('Wrong.'), status: 422, code: 'IDENTITY_CODE_INVALID', header: {} },
  {
    error: new AttemptsExceededError('Later.', { retryAfter: 60 }),
    status: 429,
    code: 'IDENTITY_ATTEMPTS_EXCEEDED',
    header: { 'retry-after': '60' },
  },
  { error: new DirectoryUnavailableError('Down.'), status: 503, code: 'IDENTITY_DIRECTORY_UNAVAILABLE', header: { 'retry-after': '1' } },
])('answers $code with $status', async ({ error, status, code: problemCode, header }) => {
  const response = await post(signIn({ signIn: vi.fn().mockRejectedValue(error) }), { email, password: 'p' });

  expect(readJson(response)).toMatchObject({ status, code: problemCode });
  expect(response.headers).toMatchObject(header);
});
