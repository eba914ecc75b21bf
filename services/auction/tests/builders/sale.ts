import type { Sale } from '../../src/domain/sale';
import { day, opensAt } from './auction';

/** When the winner's time to pay is over. */
export const unpaidAt = opensAt + 8 * day;

/** usr_d won and did not pay. */
export const aSale = (): Sale & { readonly status: 'fallen-through' } => ({
  auctionId: 'auc_01JD8Z0000000000000000000A',
  sellerId: 'usr_seller',
  title: 'A brass sextant',
  currency: 'USD',
  status: 'fallen-through',
  unpaid: [{ orderId: 'ord_01JD8Z0000000000000000000A', buyerId: 'usr_d' }],
  revision: 1,
  correlationId: 'req-8',
});
