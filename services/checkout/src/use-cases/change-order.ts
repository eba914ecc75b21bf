import { OrderNotFoundError } from '../domain/errors';
import type { Order } from '../domain/order';
import type { Alongside, Orders } from './ports';

type Change = {
  readonly orderId: string;
  readonly decide: (order: Order) => Order;
  readonly alongside?: (after: Order, before: Order) => Alongside;
};

/** Reads, decides, and stores when there is something to store. A step that was made before changes nothing. */
export const changeOrder = async (orders: Pick<Orders, 'get' | 'save'>, { orderId, decide, alongside }: Change): Promise<Order> => {
  const before = await orders.get(orderId);
  if (!before) throw new OrderNotFoundError('There is no such order.');
  const after = decide(before);
  if (after !== before) await orders.save(after, alongside?.(after, before));

  return after;
};
