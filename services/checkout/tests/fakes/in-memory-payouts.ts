import {
  IdempotencyKeyReusedError,
  PayoutAccountChangedError,
  PayoutAccountRefusedError,
  PayoutChangedError,
  PlatformBalanceError,
} from '../../src/domain/errors';
import type { Payout } from '../../src/domain/payout';
import type { AccountChange, Ledger, PayoutAccounts, Payouts, Transfer, Transfers } from '../../src/use-cases/payout-ports';
import type { KeptAnswer } from '../../src/use-cases/ports';
import type { InMemoryOrders } from './in-memory-orders';

type OnChange = (before: Payout | undefined, after: Payout) => void;

/** @param onChange hears of every change, as the table's stream would */
export const inMemoryPayouts = (orders: Pick<InMemoryOrders, 'entries' | 'enter'>, onChange: OnChange = () => undefined) => {
  const rows = new Map<string, Payout>();

  const payouts: Payouts = {
    get: async (_sellerId, orderId) => rows.get(orderId),
    save: async (payout, entry) => {
      const before = rows.get(payout.orderId);
      if (before && before.revision !== payout.revision - 1) throw new PayoutChangedError('Changed.');
      if (entry && !orders.enter(entry)) throw new PayoutChangedError('Entered before.');
      rows.set(payout.orderId, payout);
      onChange(before, payout);
    },
    async *unsent(sellerId) {
      for (const payout of [...rows.values()]) if (payout.sellerId === sellerId && payout.status !== 'sent') yield [payout];
    },
  };
  const ledger: Ledger = { entriesOf: async (id) => orders.entries().filter(({ orderId }) => orderId === id) };

  return { payouts, ledger };
};

/** @param onChange hears of every account that is set */
export const inMemoryPayoutAccounts = (onChange: (change: AccountChange) => void = () => undefined): PayoutAccounts => {
  const rows = new Map<string, { readonly accountId: string; readonly revision: number }>();
  const answers = new Map<string, KeptAnswer>();

  return {
    get: async (sellerId) => rows.get(sellerId),
    set: async (change, kept) => {
      const key = kept && `${kept.request.callerId} ${kept.request.key}`;
      if (key !== undefined && answers.has(key)) throw new PayoutAccountChangedError('Answered before.');
      if (kept && key !== undefined) answers.set(key, kept);
      rows.set(change.sellerId, { accountId: change.accountId, revision: (rows.get(change.sellerId)?.revision ?? 0) + 1 });
      onChange(change);
    },
    findAnswer: async ({ callerId, key, fingerprint }) => {
      const kept = answers.get(`${callerId} ${key}`);
      if (kept && kept.request.fingerprint !== fingerprint) throw new IdempotencyKeyReusedError('Reused.');
      return kept?.answer;
    },
  };
};

/** The provider: a key stands for one request, `acct_unknown` and `acct_restricted` get nothing. */
export const inMemoryTransfers = () => {
  const made: (Transfer & { readonly id: string })[] = [];
  const answers = new Map<string, { readonly transfer: Transfer; readonly id: string | undefined; readonly isPoor: boolean }>();
  let isPoor = false;

  const make = (transfer: Transfer): string | undefined => {
    if (/^acct_(unknown|restricted)/.test(transfer.accountId)) return undefined;
    const id = `tr_${made.length + 1}`;
    made.push({ ...transfer, id });
    return id;
  };
  const transfers: Transfers = {
    send: async (transfer) => {
      const known = answers.get(transfer.key) ?? { transfer, isPoor, id: isPoor ? undefined : make(transfer) };
      answers.set(transfer.key, known);
      if (JSON.stringify(known.transfer) !== JSON.stringify(transfer)) throw new Error(`${transfer.key} is another request.`);
      if (known.isPoor) throw new PlatformBalanceError('Not yet.');
      if (known.id === undefined) throw new PayoutAccountRefusedError('resource_missing');
      return known.id;
    },
    find: async (orderId) => made.find((transfer) => transfer.orderId === orderId)?.id,
  };

  return {
    transfers,
    made: () => made as readonly Transfer[],
    /** A day later, keys are worth nothing. */
    forget: () => answers.clear(),
    /** The platform has nothing to send, or has. */
    setPoor: (value: boolean) => {
      isPoor = value;
    },
  };
};
