import { type Account, type AccountOptions, signedInAccount } from '../platform-client/accounts';

/** The people of a replay; each is made once. */
export type Crowd = {
  bidder(pseudonym: string): Promise<Account>;
  seller(item: string): Promise<Account>;
};

const password = 'Replay-2004-bids!';
const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** People that exist for one run only. No mail is sent to them: their addresses are not verified. */
export const crowdOf = (cognito: AccountOptions, runId: string): Crowd => {
  const known = new Map<string, Promise<Account>>();
  const person = (name: string, groups: readonly ('buyers' | 'sellers')[]): Promise<Account> => {
    const account = { email: `${slug(name)}@${runId}.replay.example`, name, password, groups, emailVerified: false };
    const made = known.get(account.email) ?? signedInAccount(cognito, account);
    known.set(account.email, made);
    return made;
  };
  return {
    bidder: (pseudonym) => person(`bidder ${pseudonym}`, ['buyers']),
    seller: (item) => person(`seller ${item}`, ['sellers']),
  };
};
