import { PayoutAccountRefusedError, PayoutChangedError, PlatformBalanceError } from '../domain/errors';
import type { Order } from '../domain/order';
import {
  complete,
  type Payout,
  payoutOf,
  postpone,
  prepare,
  refuse,
  type SendingPayout,
  transferEntry,
  transferKey,
} from '../domain/payout';
import type { Ledger, PayoutAccounts, Payouts, Transfers } from './payout-ports';
import type { Orders } from './ports';

type Dependencies = {
  readonly orders: Pick<Orders, 'get'>;
  readonly ledger: Ledger;
  readonly payouts: Pick<Payouts, 'get' | 'save'>;
  readonly accounts: Pick<PayoutAccounts, 'get'>;
  readonly transfers: Transfers;
};

/** More than any story needs; whoever still finds something to do then is in somebody's way. */
const ROUNDS = 6;

/**
 * A request whose answer is not known was made under this key; but a provider forgets keys after a day, and a message may come
 * back from the dead letter queue after a week. So whoever repeats looks first.
 */
const send = async ({ payouts, transfers }: Dependencies, payout: SendingPayout, isRepeated: boolean): Promise<void> => {
  const { orderId, amount, currency, account } = payout;
  const made = isRepeated ? await transfers.find(orderId) : undefined;
  try {
    const transferId =
      made ?? (await transfers.send({ key: transferKey(payout), orderId, amount, currency, accountId: account.accountId }));
    await payouts.save(complete(payout, transferId), transferEntry(payout));
  } catch (error) {
    if (error instanceof PayoutAccountRefusedError) return payouts.save(refuse(payout));
    if (error instanceof PlatformBalanceError) await payouts.save(postpone(payout));
    throw error;
  }
  return undefined;
};

/** What is done with one look at payout and account. @returns whether there is nothing left to do */
const advance = async (dependencies: Dependencies, order: Order): Promise<boolean> => {
  const { payouts, ledger, accounts } = dependencies;
  const stored = await payouts.get(order.sellerId, order.orderId);
  const payout: Payout | undefined = stored ?? payoutOf(order, await ledger.entriesOf(order.orderId));
  if (!payout || payout.status === 'sent') return true;
  const next = prepare(payout, await accounts.get(order.sellerId));
  const isStored = next === stored;
  if (!isStored) await payouts.save(next);
  if (next.status === 'sending') await send(dependencies, next, isStored);
  return isStored && next.status !== 'sending';
};

const unlessChanged = async (work: Promise<boolean>): Promise<boolean> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PayoutChangedError) return false;
    throw error;
  }
};

/**
 * Pays out what the seller of a completed order is owed, once; anything else stays as it is. Whatever is stored, the account is read
 * once more after it: an account that is set at the same time either is seen here, or its own change finds the payout that waits.
 * @throws PayoutChangedError when others do the same all the time
 */
export const makeTransferPayout =
  (dependencies: Dependencies) =>
  async ({ orderId }: { readonly orderId: string }): Promise<void> => {
    const order = await dependencies.orders.get(orderId);
    if (order?.status !== 'completed') return;
    for (let round = 0; round < ROUNDS; round += 1) if (await unlessChanged(advance(dependencies, order))) return;
    throw new PayoutChangedError(`The payout of ${orderId} keeps changing.`);
  };

export type TransferPayout = ReturnType<typeof makeTransferPayout>;
