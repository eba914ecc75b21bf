import { digest, type Json, toJson } from '@ecom/kernel';
import { PayoutAccountNotFoundError } from '../domain/errors';
import type { AccountChange, PayoutAccounts } from './payout-ports';

export type AccountView = { readonly accountId: string };
type Answer = Json<AccountView>;
type Command = AccountChange & { readonly idempotencyKey: string | undefined };

/** Under a key it is set once: a request that comes late does not bring an account back that was replaced. */
export const makeSetPayoutAccount =
  (accounts: Pick<PayoutAccounts, 'set' | 'findAnswer'>) =>
  async ({ idempotencyKey: key, ...change }: Command): Promise<Answer> => {
    const { sellerId: callerId, accountId } = change;
    const keyed = key === undefined ? undefined : { callerId, key, fingerprint: digest('PUT payout-account', accountId) };
    const find = async () => (keyed ? ((await accounts.findAnswer(keyed)) as Answer | undefined) : undefined);
    const answered = await find();
    if (answered !== undefined) return answered;
    const answer = toJson<AccountView>({ accountId });
    try {
      await accounts.set(change, keyed && { request: keyed, answer });
      return answer;
    } catch (error) {
      const meanwhile = await find();
      if (meanwhile !== undefined) return meanwhile;
      throw error;
    }
  };

export type SetPayoutAccount = ReturnType<typeof makeSetPayoutAccount>;

/** @throws PayoutAccountNotFoundError */
export const makeGetPayoutAccount =
  (accounts: Pick<PayoutAccounts, 'get'>) =>
  async (sellerId: string): Promise<AccountView> => {
    const account = await accounts.get(sellerId);
    if (!account) throw new PayoutAccountNotFoundError('You have set no account for payouts.');

    return { accountId: account.accountId };
  };

export type GetPayoutAccount = ReturnType<typeof makeGetPayoutAccount>;
