import type { Page } from '@ecom/kernel';
import { OrderNotFoundError } from '../domain/errors';
import { isParty, type Order } from '../domain/order';
import { type OrderView, type SummaryView, summaryOf, viewOf } from '../domain/order-view';
import { hasDocument } from '../domain/receipt';
import type { Payouts } from './payout-ports';
import type { OrderList, OrderPage, Orders } from './ports';

type Reading = {
  readonly orders: Pick<Orders, 'get'>;
  readonly payouts: Pick<Payouts, 'get'>;
  /** The address below which buyers have their documents. */
  readonly receiptsUrl: string;
};

type Documented = OrderView & { readonly receiptUrl?: string; readonly creditNoteUrl?: string };

/** Told as soon as there is something to document: the document itself is there moments later, and until then 404. */
const documentsOf = (order: Order, receiptsUrl: string) => {
  const address = `${receiptsUrl.replace(/\/$/, '')}/${order.orderId}`;

  return {
    ...(hasDocument(order, 'receipt') && { receiptUrl: address }),
    ...(hasDocument(order, 'credit-note') && { creditNoteUrl: `${address}?document=credit-note` }),
  };
};

/** What becomes of the money of a completed order. */
const payoutOf = async (payouts: Reading['payouts'], { orderId, sellerId, status }: Order): Promise<Pick<OrderView, 'payout'>> => {
  const payout = status === 'completed' ? await payouts.get(sellerId, orderId) : undefined;

  return payout ? { payout: { status: payout.status, amount: payout.amount } } : {};
};

/** Tells the buyer of the documents and the seller of the money. @throws OrderNotFoundError for strangers too */
export const makeGetOrder =
  ({ orders, payouts, receiptsUrl }: Reading) =>
  async (orderId: string, callerId: string): Promise<Documented> => {
    const order = await orders.get(orderId);
    if (!order || !isParty(order, callerId)) throw new OrderNotFoundError('There is no such order.');
    const own = callerId === order.buyerId ? documentsOf(order, receiptsUrl) : await payoutOf(payouts, order);

    return { ...viewOf(order, callerId), ...own };
  };

export type GetOrder = ReturnType<typeof makeGetOrder>;

export const makeListOrders =
  (orders: OrderList) =>
  async (request: OrderPage): Promise<Page<SummaryView>> => {
    const page = await orders.page(request);

    return { ...page, items: page.items.map(summaryOf) };
  };

export type ListOrders = ReturnType<typeof makeListOrders>;
