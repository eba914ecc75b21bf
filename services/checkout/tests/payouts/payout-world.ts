import { entryFor } from '../../src/domain/bookings';
import type { Order } from '../../src/domain/order';
import type { Payout } from '../../src/domain/payout';
import { makeSetPayoutAccount } from '../../src/use-cases/payout-account';
import type { AccountChange } from '../../src/use-cases/payout-ports';
import { makeRelayPayouts } from '../../src/use-cases/relay-payouts';
import { makeTransferPayout } from '../../src/use-cases/transfer-payout';
import { aCompletedOrder, anOrder } from '../builders/order';
import { inMemoryOrders } from '../fakes/in-memory-orders';
import { inMemoryPayoutAccounts, inMemoryPayouts, inMemoryTransfers } from '../fakes/in-memory-payouts';

/** Stands around each call that somebody makes. */
export type Around = (name: string, call: () => Promise<unknown>) => Promise<unknown>;

const directly: Around = (_name, call) => call();

/** The same port, with something around each of its calls. */
const surrounded = <Port extends object>(port: Port, around: Around): Port =>
  Object.fromEntries(
    Object.entries(port).map(([name, method]) => [name, (...given: unknown[]) => around(name, async () => method(...given))]),
  ) as Port;

/** As often as a queue delivers. */
const DELIVERIES = 5;

/** One order of usr_1, what becomes of its money, and what the stream and the queue do with it. */
export const payoutWorld = async (order: Order = aCompletedOrder()) => {
  const orders = inMemoryOrders();
  const provider = inMemoryTransfers();
  const changes: AccountChange[] = [];
  const told: string[] = [];
  const accounts = inMemoryPayoutAccounts((change) => void changes.push(change));
  const messages: { readonly orderId: string }[] = [];
  const dead: { readonly orderId: string }[] = [];
  const streamed: Promise<void>[] = [];
  const { payouts, ledger } = inMemoryPayouts(orders, (before, after) => void streamed.push(relay.payoutChanged(before, after)));
  const relayWith = (around: Around) =>
    makeRelayPayouts({
      payouts: {
        async *unsent(sellerId) {
          const found: Payout[] = [];
          await around('unsent', async () => {
            for await (const page of payouts.unsent(sellerId)) found.push(...page);
          });
          yield found;
        },
      },
      request: async (requests) => void messages.push(...requests),
      notify: async (notices) => void told.push(...notices.map(({ template }) => template)),
    });
  const relay = relayWith(directly);

  const transfer = (around: Around = directly) =>
    makeTransferPayout({
      orders: surrounded({ get: orders.get }, around),
      ledger: surrounded(ledger, around),
      payouts: surrounded({ get: payouts.get, save: payouts.save }, around),
      accounts: surrounded({ get: accounts.get }, around),
      transfers: surrounded(provider.transfers, around),
    })({ orderId: order.orderId });

  /** The seller sets an account; the stream tells of it. */
  const setAccount = async (accountId: string, around: Around = directly): Promise<void> => {
    const { sellerId, correlationId } = order;
    const set = makeSetPayoutAccount(surrounded({ set: accounts.set, findAnswer: accounts.findAnswer }, around));
    await set({ sellerId, accountId, correlationId, idempotencyKey: undefined });
    await relayWith(around).accountSet({ sellerId, correlationId });
  };

  const deliver = async (around: Around): Promise<void> => {
    for (let delivery = 1; delivery <= DELIVERIES; delivery += 1) {
      const failed = await transfer(around).then(
        () => false,
        () => true,
      );
      if (!failed) return;
    }
    dead.push({ orderId: order.orderId });
  };
  const deliverAll = async (around: Around = directly): Promise<void> => {
    while (messages.shift()) await deliver(around);
  };
  const redrive = (): void => void messages.push(...dead.splice(0));

  await orders.open(anOrder({ orderId: order.orderId, sellerId: order.sellerId, revision: order.revision - 1 }));
  await orders.save(order, order.booked.includes('charge') ? { entry: entryFor(order, 'charge') } : {});
  if (order.booked.includes('payout')) orders.enter(entryFor(order, 'payout'));

  return {
    order,
    orders,
    provider,
    told,
    dead,
    messages,
    transfer,
    setAccount,
    deliverAll,
    redrive,
    complete: () => relay.orderCompleted(order),
    payout: () => payouts.get(order.sellerId, order.orderId),
    /** Everything that anybody could count afterwards. */
    outcome: async () => ({
      status: (await payouts.get(order.sellerId, order.orderId))?.status,
      transfers: provider.made().map(({ amount, accountId }) => `${amount} to ${accountId}`),
      entries: orders.entries().filter(({ key }) => key.endsWith('-transfer')).length,
      owed: orders.balances()[`seller:${order.sellerId}:payable`] ?? 0,
      trial: Object.values(orders.balances()).reduce((sum, amount) => sum + amount, 0),
    }),
  };
};

export type PayoutWorld = Awaited<ReturnType<typeof payoutWorld>>;
