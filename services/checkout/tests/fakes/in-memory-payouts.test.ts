import { describe } from 'vitest';
import { behavesLikeAPayoutStore } from '../behaviours/payout-store';
import { inMemoryOrders } from './in-memory-orders';
import { inMemoryPayoutAccounts, inMemoryPayouts } from './in-memory-payouts';

describe('payouts in memory', () => {
  behavesLikeAPayoutStore(() => {
    const orders = inMemoryOrders();
    return {
      orders,
      ...inMemoryPayouts(orders),
      accounts: inMemoryPayoutAccounts(),
      balance: async (account) => orders.balances()[account] ?? 0,
    };
  });
});
