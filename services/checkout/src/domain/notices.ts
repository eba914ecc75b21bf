import type { MessageData, notificationRequested } from '@ecom/contracts';
import type { Order, OrderStatus } from './order';

export type Notice = MessageData<typeof notificationRequested>;
type Template = Notice['template'];
type Party = 'buyerId' | 'sellerId';
type Told = { readonly template: Template; readonly to: readonly Party[]; readonly facts?: Notice['data']; readonly times?: number };

const both: readonly Party[] = ['buyerId', 'sellerId'];
const iso = (at: number): string => new Date(at).toISOString();

const dueOf = ({ payBy }: Order) => ({ payBy: iso(payBy) });
const chargedOf = ({ total = 0, paidAt = 0 }: Order) => ({ total, paidAt: iso(paidAt) });
const dispatchOf = ({ dispatch }: Order) => (dispatch ? { courier: dispatch.courier, pickupBy: dispatch.pickupBy } : {});

/** What is told when an order gets there. */
const byStatus: Readonly<Partial<Record<OrderStatus, (order: Order) => readonly Told[]>>> = {
  paid: (order) => [{ template: 'order-paid', to: both, facts: chargedOf(order) }],
  completed: (order) => [{ template: 'order-completed', to: both, facts: dispatchOf(order) }],
  refunded: ({ total = 0 }) => [{ template: 'order-refunded', to: both, facts: { total } }],
  unpaid: () => [
    { template: 'order-unpaid', to: ['buyerId'] },
    { template: 'sale-unpaid', to: ['sellerId'] },
  ],
};

const toldOf = (before: Order | undefined, after: Order): readonly Told[] => {
  if (!before) return [{ template: 'order-open', to: ['buyerId'], facts: dueOf(after) }];
  if (after.attempt > before.attempt)
    return [
      { template: 'payment-failed', to: ['buyerId'], times: after.attempt, facts: { ...dueOf(after), code: after.lastDecline ?? '' } },
    ];
  if (after.reminders > before.reminders)
    return [{ template: 'payment-reminder', to: ['buyerId'], times: after.reminders, facts: dueOf(after) }];
  return before.status === after.status ? [] : (byStatus[after.status]?.(after) ?? []);
};

/** Who is told what of a change: neither addresses nor payment methods, which the order does not keep or does not tell. */
export const noticesOf = (before: Order | undefined, after: Order): readonly Notice[] =>
  toldOf(before, after).flatMap(({ template, to, facts, times }) =>
    to.map((party) => ({
      businessKey: [template, after.orderId, ...(times === undefined ? [] : [times]), after[party]].join(':'),
      userId: after[party],
      template,
      data: { orderId: after.orderId, title: after.title, price: after.price, currency: after.currency, ...facts },
      correlationId: after.correlationId,
    })),
  );
