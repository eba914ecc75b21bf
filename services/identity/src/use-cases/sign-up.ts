import type { Account, PendingAccounts, UserDirectory } from './ports';

type Dependencies = { readonly directory: Pick<UserDirectory, 'signUp'>; readonly pending: PendingAccounts };

/**
 * Whoever signs up is told the same whether the address has an account or not: a mail tells its owner.
 * An account that nobody confirmed gives way, so that who first typed an address does not choose its owner's password.
 */
export const makeSignUp =
  ({ directory, pending }: Dependencies) =>
  async (account: Account): Promise<{ readonly status: 'code-sent' }> => {
    const outcome = await directory.signUp(account);
    if (outcome === 'taken' && (await pending.discard(account.email))) await directory.signUp(account);

    return { status: 'code-sent' };
  };

export type SignUp = ReturnType<typeof makeSignUp>;
