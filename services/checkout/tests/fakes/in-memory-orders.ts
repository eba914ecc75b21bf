import { IdempotencyKeyReusedError, OrderChangedError } from '../../src/domain/errors';
import type { Entry } from '../../src/domain/ledger';
import type { Order } from '../../src/domain/order';
import type { KeptAnswer, Lots, Orders } from '../../src/use-cases/ports';
import { inMemoryLots } from './in-memory-lots';

type OnChange = (before: Order | undefined, after: Order) => void;

export type InMemoryOrders = Orders & {
  readonly lots: Lots & { available(auctionId: string): number | undefined };
  entries(): readonly Entry[];
  /** @returns false when its key is there already */
  enter(entry: Entry): boolean;
  /** Of each account, zero left out. */
  balances(): Readonly<Record<string, number>>;
};

/** @param onChange hears of every change, as the table's stream would */
export const inMemoryOrders = (onChange: OnChange = () => undefined): InMemoryOrders => {
  const orders = new Map<string, Order>();
  const entries = new Map<string, Entry>();
  const answers = new Map<string, KeptAnswer>();
  const lots = inMemoryLots();
  const answerKey = ({ request: { callerId, key } }: KeptAnswer): string => `${callerId} ${key}`;

  const put = (order: Order): void => {
    const before = orders.get(order.orderId);
    orders.set(order.orderId, order);
    onChange(before, order);
  };

  return {
    lots,
    entries: () => [...entries.values()],
    enter: (entry) => {
      if (entries.has(entry.key)) return false;
      entries.set(entry.key, entry);
      return true;
    },
    balances: () => {
      const sums = new Map<string, number>();
      for (const { account, amount } of [...entries.values()].flatMap(({ lines }) => lines))
        sums.set(account, (sums.get(account) ?? 0) + amount);
      return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
    },
    get: async (orderId) => orders.get(orderId),
    open: async (order) => {
      if (orders.has(order.orderId)) return;
      if (order.offerId === undefined) lots.add(order.auctionId);
      else if (lots.available(order.auctionId) !== 1) throw new OrderChangedError('The lot is not free.');
      put(order);
    },
    save: async (order, { entry, kept } = {}) => {
      const repeated = (entry && entries.has(entry.key)) || (kept && answers.has(answerKey(kept)));
      if (repeated || orders.get(order.orderId)?.revision !== order.revision - 1) throw new OrderChangedError('Changed.');
      if (entry) entries.set(entry.key, entry);
      if (kept) answers.set(answerKey(kept), kept);
      put(order);
    },
    findAnswer: async ({ callerId, key, fingerprint }) => {
      const kept = answers.get(`${callerId} ${key}`);
      if (kept && kept.request.fingerprint !== fingerprint) throw new IdempotencyKeyReusedError('Reused.');
      return kept?.answer;
    },
  };
};
