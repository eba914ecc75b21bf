import {
  CodeInvalidError,
  CredentialsInvalidError,
  EmailUnconfirmedError,
  NewPasswordRequiredError,
  PasswordRefusedError,
  SessionInvalidError,
} from '../../src/domain/errors';
import { brokenPasswordRules } from '../../src/domain/password';
import type { Account, Credentials, Member, Session } from '../../src/use-cases/ports';
import type { DirectoryUnderTest } from '../builders/directory';

type User = {
  account: Account;
  member: Member;
  status: 'unconfirmed' | 'confirmed' | 'temporary';
  code?: string | undefined;
  groups: Set<string>;
  sessions: Set<string>;
};

type Options = { readonly registered?: (member: Member) => Promise<void> };

const checkPassword = (password: string): void => {
  const broken = brokenPasswordRules(password);
  if (broken.length > 0) throw new PasswordRefusedError(broken.join(', '));
};

/** A user directory with the manners of the real one, proved by the same tests. */
export const inMemoryDirectory = ({ registered = async () => undefined }: Options = {}): DirectoryUnderTest => {
  const users = new Map<string, User>();
  const mails: { readonly to: string; readonly code: string }[] = [];
  let count = 0;

  const userOf = (email: string): User | undefined => users.get(email.toLowerCase());
  const byUsername = (username: string): User | undefined => [...users.values()].find(({ member }) => member.username === username);
  const ownerOf = (token: string): User | undefined => [...users.values()].find(({ sessions }) => sessions.has(token));

  const sendCode = (email: string, user: User): void => {
    count += 1;
    user.code = String(100_000 + count);
    mails.push({ to: email.toLowerCase(), code: user.code });
  };

  const withCode = (email: string, code: string, status: User['status']): User => {
    const user = userOf(email);
    if (user?.status !== status || user.code === undefined || user.code !== code) throw new CodeInvalidError('Wrong.');
    user.code = undefined;

    return user;
  };

  const open = (user: User): Session => {
    count += 1;
    const [accessToken, refreshToken] = [`access-${count}`, `refresh-${count}`];
    user.sessions.add(accessToken).add(refreshToken);

    return { accessToken, refreshToken, idToken: `id-${count}`, expiresIn: 3_600, tokenType: 'Bearer' };
  };

  const add = (account: Account, status: User['status']): User => {
    count += 1;
    const member = { userId: `usr_${count}`, username: String(count), name: account.name, wantsToSell: account.seller };
    const user: User = { account, member, status, groups: new Set(), sessions: new Set() };
    users.set(account.email.toLowerCase(), user);

    return user;
  };

  const signIn = ({ email, password, newPassword }: Credentials): Session => {
    const user = userOf(email);
    if (user?.account.password !== password) throw new CredentialsInvalidError('Wrong.');
    if (user.status === 'unconfirmed') throw new EmailUnconfirmedError('Confirm first.');
    if (user.status === 'temporary') {
      if (newPassword === undefined) throw new NewPasswordRequiredError('Choose one.');
      checkPassword(newPassword);
      user.account = { ...user.account, password: newPassword };
      user.status = 'confirmed';
    }

    return open(user);
  };

  return {
    directory: {
      signUp: async (account) => {
        checkPassword(account.password);
        if (userOf(account.email)) return 'taken';
        sendCode(account.email, add(account, 'unconfirmed'));

        return 'created';
      },
      confirm: async (email, code) => {
        const user = withCode(email, code, 'unconfirmed');
        user.status = 'confirmed';
        await registered(user.member);
      },
      resendCode: async (email) => {
        const user = userOf(email);
        if (user?.status === 'unconfirmed') sendCode(email, user);
      },
      signIn: async (credentials) => signIn(credentials),
      refresh: async (token) => {
        const user = token.startsWith('refresh-') ? ownerOf(token) : undefined;
        if (!user) throw new SessionInvalidError('Ended.');
        const { refreshToken: _, ...session } = open(user);

        return session;
      },
      forgotPassword: async (email) => {
        const user = userOf(email);
        if (user?.status === 'confirmed') sendCode(email, user);
      },
      resetPassword: async ({ email, code, password }) => {
        checkPassword(password);
        const user = withCode(email, code, 'confirmed');
        user.account = { ...user.account, password };
      },
      signOut: async (token) => {
        ownerOf(token)?.sessions.clear();
      },
    },
    members: {
      find: async (userId) => [...users.values()].find(({ member }) => member.userId === userId)?.member,
      join: async (username, group) => {
        byUsername(username)?.groups.add(group);
      },
    },
    pending: {
      discard: async (email) => userOf(email)?.status === 'unconfirmed' && users.delete(email.toLowerCase()),
    },
    codesFor: (email) => mails.filter(({ to }) => to === email.toLowerCase()).map(({ code }) => code),
    createByOperator: async (email, password) => {
      add({ email, password, name: '', seller: false }, 'temporary');
    },
    userIdOf: async (email) => userOf(email)?.member.userId ?? '',
    groupsOf: async (userId) => [...([...users.values()].find(({ member }) => member.userId === userId)?.groups ?? [])],
    stop: async () => undefined,
  };
};
