import { expect, it } from 'vitest';
import { refusals, translating } from './cognito-errors';

const named = (name: string, message = 'Said by Cognito.'): Error => Object.assign(new Error(message), { name });
const meaning = (error: Error, here: Parameters<typeof translating>[1] = {}) =>
  translating(Promise.reject(error), here).catch((translated: unknown) => translated);

it.each(['TooManyRequestsException', 'ThrottlingException', 'InternalErrorException', 'TimeoutError', 'CodeDeliveryFailureException'])(
  'calls %s an outage that passes',
  async (name) => {
    expect(await meaning(named(name))).toMatchObject({ code: 'IDENTITY_DIRECTORY_UNAVAILABLE', kind: 'unavailable' });
  },
);

it('calls a refused connection an outage', async () => {
  expect(await meaning(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toMatchObject({ kind: 'unavailable' });
});

it.each(['LimitExceededException', 'TooManyFailedAttemptsException'])('says when to come back after %s', async (name) => {
  expect(await meaning(named(name), refusals.code)).toMatchObject({
    code: 'IDENTITY_ATTEMPTS_EXCEEDED',
    kind: 'throttled',
    details: { retryAfter: 60 },
  });
});

it('says of all refused sign-ins the same, and nothing of the account', async () => {
  const names = ['NotAuthorizedException', 'UserNotFoundException', 'PasswordResetRequiredException', 'InvalidParameterException'];
  const meanings = await Promise.all(names.map((name) => meaning(named(name, `${name} of somebody`), refusals.signIn)));

  expect(new Set(meanings.map((error) => (error as Error).message))).toEqual(new Set(['The e-mail address or the password is wrong.']));
});

it('says of a refused code the same whether it is wrong, old, used or for nobody', async () => {
  const names = ['CodeMismatchException', 'ExpiredCodeException', 'NotAuthorizedException', 'UserNotFoundException'];
  const meanings = await Promise.all(names.map((name) => meaning(named(name), refusals.code)));

  expect(new Set(meanings.map((error) => JSON.stringify(error)))).toHaveProperty('size', 1);
});

it('repeats which rule a password breaks', async () => {
  const error = named('InvalidPasswordException', 'Password did not conform with policy: Password must have numeric characters');

  expect(await meaning(error)).toMatchObject({
    kind: 'invalid',
    message: 'The password was refused: Password must have numeric characters.',
  });
});

it('leaves what it does not know as it is: a bug of ours', async () => {
  const bug = named('ResourceNotFoundException');

  expect(await meaning(bug, refusals.signIn)).toBe(bug);
});
