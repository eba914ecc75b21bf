import type { Order } from './order';
import type { PayoutView } from './payout';

type Summarised = Pick<Order, 'orderId' | 'auctionId' | 'title' | 'price' | 'currency' | 'status' | 'openedAt' | 'payBy'>;

export type SummaryView = Omit<Summarised, 'openedAt' | 'payBy'> & { readonly openedAt: string; readonly payBy: string };

export type OrderView = SummaryView & {
  readonly role: 'buyer' | 'seller';
  readonly reminders: number;
  readonly lastDecline?: string;
  readonly total?: number;
  readonly pointsRedeemed?: number;
  readonly paidAt?: string;
  readonly courier?: string;
  readonly pickupBy?: string;
  readonly pointsEarned?: number;
  readonly closedAt?: string;
  readonly payout?: PayoutView;
};

const iso = (at: number): string => new Date(at).toISOString();

export const summaryOf = ({ orderId, auctionId, title, price, currency, status, openedAt, payBy }: Summarised): SummaryView => ({
  orderId,
  auctionId,
  title,
  price,
  currency,
  status,
  openedAt: iso(openedAt),
  payBy: iso(payBy),
});

/** How the buyer pays is between the buyer and the platform. */
export const ofBuyer = ({ lastDecline, total, points, pointsEarned }: Order) => ({
  ...(lastDecline !== undefined && { lastDecline }),
  ...(total !== undefined && { total }),
  ...(points !== undefined && { pointsRedeemed: points }),
  ...(pointsEarned !== undefined && { pointsEarned }),
});

/** What one of the two may see; never a token or a payment method. */
export const viewOf = (order: Order, callerId: string): OrderView => {
  const role = callerId === order.buyerId ? 'buyer' : 'seller';
  const { paidAt, dispatch, closedAt, reminders } = order;

  return {
    ...summaryOf(order),
    role,
    reminders,
    ...(role === 'buyer' && ofBuyer(order)),
    ...(paidAt !== undefined && { paidAt: iso(paidAt) }),
    ...(dispatch && { courier: dispatch.courier, pickupBy: dispatch.pickupBy }),
    ...(closedAt !== undefined && { closedAt: iso(closedAt) }),
  };
};
