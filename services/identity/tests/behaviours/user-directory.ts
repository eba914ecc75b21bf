import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAccount, PASSWORD } from '../builders/account';
import type { DirectoryUnderTest } from '../builders/directory';

const OTHER_PASSWORD = 'Battery-staple-7';
const refusal = (code: string) => expect.objectContaining({ code });

/** What every user directory does: the fake of the unit tests and the adapter of the real one are held to the same. */
export const behavesLikeAUserDirectory = (start: () => Promise<DirectoryUnderTest>): void => {
  let under: DirectoryUnderTest;
  let email: string;
  let count = 0;

  beforeAll(async () => {
    under = await start();
  });
  afterAll(() => under.stop());
  beforeEach(() => {
    count += 1;
    email = `person-${count}@example.test`;
  });

  const latestCode = (): string => under.codesFor(email).at(-1) ?? '';
  const signedUp = (overrides: Parameters<typeof anAccount>[0] = {}) => under.directory.signUp(anAccount({ email, ...overrides }));
  const confirmed = async (overrides: Parameters<typeof anAccount>[0] = {}): Promise<void> => {
    await signedUp(overrides);
    await under.directory.confirm(email, latestCode());
  };
  const signIn = (password = PASSWORD, newPassword?: string) => under.directory.signIn({ email, password, newPassword });

  describe('signing up', () => {
    it('sends a code, and the code opens the account', async () => {
      expect(await signedUp()).toBe('created');
      await under.directory.confirm(email, latestCode());

      expect(await signIn()).toMatchObject({
        tokenType: 'Bearer',
        expiresIn: 3_600,
        accessToken: expect.any(String),
        refreshToken: expect.any(String),
      });
    });

    it('says that an address is taken, in whatever case it is written', async () => {
      await signedUp();

      expect(await signedUp({ email: email.toUpperCase() })).toBe('taken');
    });

    it('B-COG-4: refuses a weak password and names the rule', async () => {
      await expect(signedUp({ password: 'alllowercase-1' })).rejects.toMatchObject({
        code: 'IDENTITY_PASSWORD_REFUSED',
        message: expect.stringMatching(/upper/i),
      });
      await expect(signedUp({ password: 'Short-1' })).rejects.toEqual(refusal('IDENTITY_PASSWORD_REFUSED'));
    });

    it('refuses a wrong code, a used code, and one for nobody, all alike', async () => {
      await signedUp();
      const code = latestCode();
      const attempts = [() => under.directory.confirm(email, '000000'), () => under.directory.confirm('nobody@example.test', code)];
      for (const attempt of attempts) await expect(attempt()).rejects.toEqual(refusal('IDENTITY_CODE_INVALID'));
      await under.directory.confirm(email, code);

      await expect(under.directory.confirm(email, code)).rejects.toEqual(refusal('IDENTITY_CODE_INVALID'));
    });

    it('sends another code on request, and then only the new one counts', async () => {
      await signedUp();
      await under.directory.resendCode(email);

      expect(under.codesFor(email)).toHaveLength(2);
      await under.directory.confirm(email, latestCode());
    });

    it('sends nothing to whom no code is owed, and says nothing about it', async () => {
      await confirmed();
      const sent = under.codesFor(email).length;
      await under.directory.resendCode(email);
      await under.directory.resendCode('nobody@example.test');

      expect([under.codesFor(email).length, under.codesFor('nobody@example.test').length]).toEqual([sent, 0]);
    });

    it('puts who is confirmed among the buyers, and among the sellers who asked to sell', async () => {
      await confirmed({ seller: true });

      expect([...(await under.groupsOf(await under.userIdOf(email)))].sort()).toEqual(['buyers', 'sellers']);
    });

    it('gives way to a new sign-up only while nobody has confirmed', async () => {
      await signedUp();
      expect(await under.pending.discard(email)).toBe(true);
      expect(await under.pending.discard(email)).toBe(false);
      await confirmed();

      expect(await under.pending.discard(email)).toBe(false);
    });
  });

  describe('signing in', () => {
    it('answers a wrong password and an unknown address alike', async () => {
      await confirmed();
      const messages = await Promise.all(
        [signIn(OTHER_PASSWORD), under.directory.signIn({ email: 'nobody@example.test', password: PASSWORD })].map((attempt) =>
          attempt.catch((error: Error) => [error.name, error.message]),
        ),
      );

      expect(messages[0]).toEqual(messages[1]);
      expect(messages[0]).toContain('CredentialsInvalidError');
    });

    it('tells whoever knows the password that the address is not confirmed, and nobody else', async () => {
      await signedUp();

      await expect(signIn()).rejects.toEqual(refusal('IDENTITY_EMAIL_UNCONFIRMED'));
      await expect(signIn(OTHER_PASSWORD)).rejects.toEqual(refusal('IDENTITY_CREDENTIALS_INVALID'));
    });

    it('asks for a password of their own from users whose password an operator chose', async () => {
      await under.createByOperator(email, 'Operator-chose-1');

      await expect(signIn('Operator-chose-1')).rejects.toEqual(refusal('IDENTITY_NEW_PASSWORD_REQUIRED'));
      expect(await signIn('Operator-chose-1', OTHER_PASSWORD)).toMatchObject({ accessToken: expect.any(String) });
      expect(await signIn(OTHER_PASSWORD)).toMatchObject({ accessToken: expect.any(String) });
    });
  });

  describe('sessions', () => {
    it('go on with a refresh token, and with nothing else', async () => {
      await confirmed();
      const { refreshToken = '', accessToken } = await signIn();

      expect(await under.directory.refresh(refreshToken)).toMatchObject({ accessToken: expect.any(String), tokenType: 'Bearer' });
      for (const token of ['nonsense', accessToken])
        await expect(under.directory.refresh(token)).rejects.toEqual(refusal('IDENTITY_SESSION_INVALID'));
    });

    it('end all at once, and ending them twice is no mistake', async () => {
      await confirmed();
      const [first, second] = [await signIn(), await signIn()];
      await under.directory.signOut(first.accessToken);
      await under.directory.signOut(first.accessToken);

      await expect(under.directory.refresh(second.refreshToken ?? '')).rejects.toEqual(refusal('IDENTITY_SESSION_INVALID'));
    });
  });

  describe('a forgotten password', () => {
    it('is replaced with the code from the mail', async () => {
      await confirmed();
      await under.directory.forgotPassword(email.toUpperCase());
      await under.directory.resetPassword({ email, code: latestCode(), password: OTHER_PASSWORD });

      expect(await signIn(OTHER_PASSWORD)).toMatchObject({ accessToken: expect.any(String) });
      await expect(signIn()).rejects.toEqual(refusal('IDENTITY_CREDENTIALS_INVALID'));
    });

    it('is not replaced with a wrong code or a weak password', async () => {
      await confirmed();
      await under.directory.forgotPassword(email);
      const reset = (code: string, password: string) => under.directory.resetPassword({ email, code, password });

      await expect(reset('000000', OTHER_PASSWORD)).rejects.toEqual(refusal('IDENTITY_CODE_INVALID'));
      await expect(reset(latestCode(), 'weak')).rejects.toEqual(refusal('IDENTITY_PASSWORD_REFUSED'));
    });

    it('is answered alike for addresses without an account or without a confirmed one', async () => {
      await signedUp();
      const sent = under.codesFor(email).length;

      expect([await under.directory.forgotPassword(email), await under.directory.forgotPassword('nobody@example.test')]).toEqual([
        undefined,
        undefined,
      ]);
      expect(under.codesFor(email)).toHaveLength(sent);
    });
  });

  describe('members', () => {
    it('are found by our id, with what they told us', async () => {
      await confirmed({ name: 'Grace', seller: true });
      const userId = await under.userIdOf(email);

      expect(await under.members.find(userId)).toMatchObject({ userId, name: 'Grace', wantsToSell: true });
      expect(await under.members.find('usr_nobody')).toBeUndefined();
    });

    it('join a group once, however often', async () => {
      await confirmed();
      const userId = await under.userIdOf(email);
      const username = (await under.members.find(userId))?.username ?? '';
      await Promise.all([under.members.join(username, 'sellers'), under.members.join(username, 'sellers')]);

      expect([...(await under.groupsOf(userId))].sort()).toEqual(['buyers', 'sellers']);
    });
  });
};
