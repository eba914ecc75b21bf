import { expect, it } from 'vitest';
import { anAccount } from '../../tests/builders/account';
import { inMemoryDirectory } from '../../tests/fakes/in-memory-directory';
import { makeSignUp } from './sign-up';

const setUp = () => {
  const under = inMemoryDirectory();

  return { ...under, signUp: makeSignUp(under) };
};

it('answers a new address, a pending one and an owned one with the same words', async () => {
  const { signUp, directory, codesFor } = setUp();
  const answers = [await signUp(anAccount()), await signUp(anAccount())];
  await directory.confirm(anAccount().email, codesFor(anAccount().email).at(-1) ?? '');
  answers.push(await signUp(anAccount()));

  expect(answers).toEqual([{ status: 'code-sent' }, { status: 'code-sent' }, { status: 'code-sent' }]);
});

it('lets the last sign-up before the confirmation choose the password, not the first', async () => {
  const { signUp, directory, codesFor } = setUp();
  const { email } = anAccount();
  await signUp(anAccount({ password: 'Squatter-was-1' }));
  await signUp(anAccount({ password: 'Owner-chooses-1' }));
  const [early = '', late = ''] = codesFor(email);

  await expect(directory.confirm(email, early)).rejects.toMatchObject({ code: 'IDENTITY_CODE_INVALID' });
  await directory.confirm(email, late);
  expect(await directory.signIn({ email, password: 'Owner-chooses-1' })).toMatchObject({ tokenType: 'Bearer' });
});

it('leaves a confirmed account and its password alone', async () => {
  const { signUp, directory, codesFor } = setUp();
  const { email, password } = anAccount();
  await signUp(anAccount());
  await directory.confirm(email, codesFor(email).at(-1) ?? '');
  await signUp(anAccount({ password: 'Somebody-else-1' }));

  expect(codesFor(email)).toHaveLength(1);
  expect(await directory.signIn({ email, password })).toMatchObject({ tokenType: 'Bearer' });
});
