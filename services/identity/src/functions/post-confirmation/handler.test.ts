import { currentCorrelationId } from '@ecom/lambda';
import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { expect, it, vi } from 'vitest';
import { makeHandler } from './handler';

vi.hoisted(() => vi.stubEnv('PROFILE_TABLE', 'profiles'));

const event = (triggerSource: string, userName: string, userAttributes: Readonly<Record<string, string>>) =>
  ({
    version: '1',
    triggerSource,
    userPoolId: 'us-east-1_Pool',
    userName,
    request: { userAttributes },
    response: {},
  }) as unknown as PostConfirmationTriggerEvent;

const confirmed = 'PostConfirmation_ConfirmSignUp';

it('registers who has confirmed, in the pool that says so, and gives the event back', async () => {
  const register = vi.fn().mockResolvedValue(undefined);
  const registerIn = vi.fn().mockReturnValue(register);
  const received = event(confirmed, 'sub-1', { sub: 'sub-1', name: 'Ada', 'custom:wants_to_sell': 'true' });

  expect(await makeHandler(registerIn)(received)).toBe(received);
  expect(registerIn).toHaveBeenCalledWith('us-east-1_Pool');
  expect(register).toHaveBeenCalledWith({ userId: 'usr_sub-1', username: 'sub-1', name: 'Ada', wantsToSell: true });
});

it('knows users of other providers by their subject, not by the name the pool gives them', async () => {
  const register = vi.fn().mockResolvedValue(undefined);
  await makeHandler(() => register)(event(confirmed, 'google_1234', { sub: 'sub-2', email_verified: 'false' }));

  expect(register).toHaveBeenCalledWith({ userId: 'usr_sub-2', username: 'google_1234', name: '', wantsToSell: false });
});

it('works under the id of the request that confirmed the account', async () => {
  const seen: unknown[] = [];
  const { request, ...rest } = event(confirmed, 'sub-1', { sub: 'sub-1' });
  await makeHandler(() => async () => void seen.push(currentCorrelationId()))({
    ...rest,
    request: { ...request, clientMetadata: { correlationId: 'corr-1' } },
  } as PostConfirmationTriggerEvent);

  expect(seen).toEqual(['corr-1']);
});

it('does nothing when a forgotten password was replaced', async () => {
  const register = vi.fn();
  await makeHandler(() => register)(event('PostConfirmation_ConfirmForgotPassword', 'sub-1', { sub: 'sub-1' }));

  expect(register).not.toHaveBeenCalled();
});

it('fails when the registration fails, so that the pool tries again and the alarm goes off', async () => {
  await expect(makeHandler(() => () => Promise.reject(new Error('down')))(event(confirmed, 'sub-1', { sub: 'sub-1' }))).rejects.toThrow(
    'down',
  );
});
