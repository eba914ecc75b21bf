import type { MessageData, pushRequested } from '@ecom/contracts';
import type { Order } from './order';
import { ofBuyer } from './order-view';

export type Push = MessageData<typeof pushRequested>;

/** When an order got where it is: it remembers itself, but for what comes and goes while it is paid. @param noticedAt when the change was noticed */
const changedAt = ({ status, openedAt, paidAt, closedAt, attempt }: Order, noticedAt: number): number => {
  if (status === 'paid') return paidAt ?? noticedAt;
  if (status === 'awaiting_payment' && attempt === 1) return openedAt;
  return closedAt ?? noticedAt;
};

const pushTo = (order: Order, role: 'buyer' | 'seller', at: number): Push => {
  const { orderId, auctionId, title, status, revision, correlationId } = order;
  const userId = role === 'buyer' ? order.buyerId : order.sellerId;

  return {
    businessKey: `order:${orderId}:${revision}:${role}`,
    userId,
    topic: 'order',
    data: {
      ...{ orderId, auctionId, title, role, status, revision },
      changedAt: new Date(at).toISOString(),
      ...(role === 'buyer' && ofBuyer(order)),
    },
    correlationId,
  };
};

/** What buyer and seller hear of a new status, each as they may see it. `revision` grows: whoever hears an older one later can tell. */
export const pushesOf = (before: Order | undefined, after: Order, noticedAt: number): readonly Push[] =>
  before?.status === after.status ? [] : (['buyer', 'seller'] as const).map((role) => pushTo(after, role, changedAt(after, noticedAt)));
