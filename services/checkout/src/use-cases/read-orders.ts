import type { Page } from '@ecom/kernel';
import { OrderNotFoundError } from '../domain/errors';
import { isParty, type Order } from '../domain/order';
import { type OrderView, type SummaryView, summaryOf, viewOf } from '../domain/order-view';
import { hasDocument } from '../domain/receipt';
import type { OrderList, OrderPage, Orders } from './ports';

type Reading = {
  readonly orders: Pick<Orders, 'get'>;
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

/** @throws OrderNotFoundError for strangers too */
export const makeGetOrder =
  ({ orders, receiptsUrl }: Reading) =>
  async (orderId: string, callerId: string): Promise<Documented> => {
    const order = await orders.get(orderId);
    if (!order || !isParty(order, callerId)) throw new OrderNotFoundError('There is no such order.');

    return { ...viewOf(order, callerId), ...(callerId === order.buyerId && documentsOf(order, receiptsUrl)) };
  };

export type GetOrder = ReturnType<typeof makeGetOrder>;

export const makeListOrders =
  (orders: OrderList) =>
  async (request: OrderPage): Promise<Page<SummaryView>> => {
    const page = await orders.page(request);

    return { ...page, items: page.items.map(summaryOf) };
  };

export type ListOrders = ReturnType<typeof makeListOrders>;
