import type { Account, Member } from '../../src/use-cases/ports';

export const PASSWORD = 'Correct-horse-9';

export const anAccount = (overrides: Partial<Account> = {}): Account => ({
  email: 'ada@example.test',
  password: PASSWORD,
  name: 'Ada',
  seller: false,
  ...overrides,
});

export const aMember = (overrides: Partial<Member> = {}): Member => ({
  userId: 'usr_1',
  username: 'one',
  name: 'Ada',
  wantsToSell: false,
  ...overrides,
});
