import type { chargeStep, MessageData } from '@ecom/contracts';
import { keyOf } from '../domain/bookings';
import { CardDeclinedError, OrderNotFoundError, OrderStateError } from '../domain/errors';
import type { Order } from '../domain/order';
import type { Charge, Orders, Payments } from './ports';

type Dependencies = { readonly orders: Pick<Orders, 'get'>; readonly payments: Payments };
type Step = MessageData<typeof chargeStep>;

const read = async (orders: Dependencies['orders'], orderId: string): Promise<Order> => {
  const order = await orders.get(orderId);
  if (!order) throw new OrderNotFoundError('There is no such order.');
  return order;
};

/** The same order, attempt and amount are the same request to the provider, however often it is made. */
const chargeOf = ({ payment, attempt, orderId, currency, status }: Order, step: Step): Charge => {
  if (payment === undefined || attempt !== step.attempt)
    throw new OrderStateError(`${orderId} is ${status} in attempt ${attempt}: there is no payment to make.`, { status });
  return { key: keyOf(step, 'charge'), orderId, amount: step.total, currency, methodId: payment.methodId };
};

export const makeChargeBuyer =
  ({ orders, payments }: Dependencies) =>
  async (step: Step): Promise<{ readonly chargeId: string }> => {
    const order = await read(orders, step.orderId);

    return { chargeId: await payments.charge(chargeOf(order, step)) };
  };

/**
 * Which charge is to be given back. When its answer was lost, only the provider knows whether there is one: the same request under
 * the same key tells. Should it have missed the first, it charges now what is given back at once.
 * @returns undefined when nothing was charged
 */
const chargeToRefund = async (payments: Payments, order: Order, step: Step): Promise<string | undefined> => {
  const known = step.chargeId || order.chargeId;
  if (known) return known;
  try {
    return await payments.charge(chargeOf(order, step));
  } catch (error) {
    if (error instanceof CardDeclinedError) return undefined;
    throw error;
  }
};

export const makeRefundBuyer =
  ({ orders, payments }: Dependencies) =>
  async (step: Step): Promise<void> => {
    const order = await read(orders, step.orderId);
    if (order.status === 'completed') throw new OrderStateError(`${order.orderId} is complete: nothing is to be given back.`);
    if (step.total === 0) return;
    const chargeId = await chargeToRefund(payments, order, step);
    if (chargeId !== undefined) await payments.refund({ key: keyOf(step, 'refund'), orderId: step.orderId, chargeId });
  };
