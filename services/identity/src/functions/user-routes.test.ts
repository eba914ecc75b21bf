import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { newProfile } from '../domain/profile';
import { makeHandler as getMe } from './get-me/handler';
import { makeHandler as signOut } from './sign-out/handler';
import { makeHandler as updateMe } from './update-me/handler';

vi.hoisted(() => {
  vi.stubEnv('USER_POOL_ID', 'us-east-1_Test');
  vi.stubEnv('USER_POOL_CLIENT_ID', 'client');
  vi.stubEnv('PROFILE_TABLE', 'profiles');
});

const caller = { callerId: 'usr_1', groups: ['buyers', 'made-up'] };
const profile = newProfile('usr_1', 'Ada', new Date('2026-01-01T10:00:00Z'));

describe('GET /me', () => {
  it('shows the profile with the groups of the token', async () => {
    const findProfile = vi.fn().mockResolvedValue(profile);

    expect(readJson(await getMe(findProfile)(httpRequest(caller), lambdaContext()))).toEqual({
      userId: 'usr_1',
      name: 'Ada',
      points: 0,
      strikes: 0,
      groups: ['buyers'],
      createdAt: '2026-01-01T10:00:00.000Z',
    });
    expect(findProfile).toHaveBeenCalledWith('usr_1');
  });

  it('B-COG-1: is for nobody whom no authorizer has vouched for', async () => {
    expect(await getMe(vi.fn())(httpRequest(), lambdaContext())).toMatchObject({ statusCode: 401 });
  });
});

describe('PATCH /me', () => {
  const patch = (body: unknown, update = vi.fn().mockResolvedValue('{}')) =>
    updateMe(update)(httpRequest({ ...caller, body, headers: { 'idempotency-key': 'key-1' } }), lambdaContext());

  it('passes on caller, change and key, and the answer as it is', async () => {
    const update = vi.fn().mockResolvedValue('{"name":"Grace" }');

    expect(await patch({ name: 'Grace', seller: true }, update)).toMatchObject({ statusCode: 200, body: '{"name":"Grace" }' });
    expect(update).toHaveBeenCalledWith({
      caller: { id: 'usr_1', groups: ['buyers'] },
      change: { name: 'Grace', seller: true },
      idempotencyKey: 'key-1',
    });
  });

  it.each([
    {},
    { name: '' },
    { name: null },
    { seller: false },
    { points: 100 },
    { name: 'Ada', groups: ['admins'] },
    { name: 'Ada', userId: 'usr_2' },
  ])('answers 400 to %j', async (body) => {
    const update = vi.fn();

    expect(readJson(await patch(body, update))).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    expect(update).not.toHaveBeenCalled();
  });
});

describe('POST /auth/sign-out', () => {
  it('ends the sessions of the token that was sent', async () => {
    const end = vi.fn().mockResolvedValue(undefined);

    expect(
      await signOut({ signOut: end })(httpRequest({ ...caller, headers: { authorization: 'Bearer token-1' } }), lambdaContext()),
    ).toMatchObject({ statusCode: 204 });
    expect(end).toHaveBeenCalledWith('token-1');
  });
});
