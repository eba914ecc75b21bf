import type { Page } from '@ecom/kernel';
import { OrderNotFoundError } from '../domain/errors';
import { isParty } from '../domain/order';
import { type OrderView, type SummaryView, summaryOf, viewOf } from '../domain/order-view';
import type { OrderList, OrderPage, Orders } from './ports';

/** @throws OrderNotFoundError for strangers too */
export const makeGetOrder =
  (orders: Pick<Orders, 'get'>) =>
  async (orderId: string, callerId: string): Promise<OrderView> => {
    const order = await orders.get(orderId);
    if (!order || !isParty(order, callerId)) throw new OrderNotFoundError('There is no such order.');

    return viewOf(order, callerId);
  };

export type GetOrder = ReturnType<typeof makeGetOrder>;

export const makeListOrders =
  (orders: OrderList) =>
  async (request: OrderPage): Promise<Page<SummaryView>> => {
    const page = await orders.page(request);

    return { ...page, items: page.items.map(summaryOf) };
  };

export type ListOrders = ReturnType<typeof makeListOrders>;
