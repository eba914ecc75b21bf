import { describe } from 'vitest';
import { behavesLikeAnOrderStore } from '../behaviours/order-store';
import { inMemoryOrders } from './in-memory-orders';

describe('orders in memory', () => {
  behavesLikeAnOrderStore(() => {
    const orders = inMemoryOrders();
    return {
      orders,
      lots: orders.lots,
      available: async (auctionId) => orders.lots.available(auctionId),
      balance: async (account) => orders.balances()[account] ?? 0,
    };
  });
});
