import { expect, it } from 'vitest';
import { inMemoryPayoutAccounts } from '../../tests/fakes/in-memory-payouts';
import { makeGetPayoutAccount, makeSetPayoutAccount } from './payout-account';

const begin = () => {
  const accounts = inMemoryPayoutAccounts();
  return { accounts, set: makeSetPayoutAccount(accounts), get: makeGetPayoutAccount(accounts) };
};
const command = { sellerId: 'usr_1', accountId: 'acct_1', correlationId: 'req-1', idempotencyKey: 'key-1' };

it('is each seller’s own', async () => {
  const { set, get } = begin();
  await set(command);

  expect(await get('usr_1')).toEqual({ accountId: 'acct_1' });
  await expect(get('usr_2')).rejects.toMatchObject({ code: 'CHECKOUT_PAYOUT_ACCOUNT_NOT_FOUND' });
});

it('a request that comes late under its key is answered, and brings no account back that was replaced', async () => {
  const { set, get, accounts } = begin();
  const answer = await set(command);
  await set({ ...command, accountId: 'acct_2', idempotencyKey: 'key-2' });

  expect(await set(command)).toBe(answer);
  expect(await get('usr_1')).toEqual({ accountId: 'acct_2' });
  expect(await accounts.get('usr_1')).toMatchObject({ revision: 2 });
  await expect(set({ ...command, accountId: 'acct_3' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

it('the same request at the same time is made once, and answered twice', async () => {
  const { set, accounts } = begin();
  const [one, other] = await Promise.all([set(command), set(command)]);

  expect(one).toBe(other);
  expect(await accounts.get('usr_1')).toMatchObject({ revision: 1 });
});
