import type {
  chargeStep,
  dispatchStep,
  lotChange,
  MessageData,
  orderClosing,
  paymentReminder,
  paymentWait,
  settlementStep,
} from '@ecom/contracts';
import type { Clock } from '@ecom/kernel';
import { entryFor } from '../domain/bookings';
import { OrderNotFoundError } from '../domain/errors';
import { type Total, totalOf } from '../domain/redemption';
import { awaitPayment, close, dispatchBy, pay, paymentAskedFor, payOut, remind, takeBack } from '../domain/settlement';
import { changeOrder } from './change-order';
import type { Closed, Lots, Orders } from './ports';

type Store = Pick<Orders, 'get' | 'save'>;
type Timed = { readonly orders: Store; readonly clock: Clock };

export const makeAwaitPayment =
  (orders: Store) =>
  async (wait: MessageData<typeof paymentWait>): Promise<void> => {
    await changeOrder(orders, { orderId: wait.orderId, decide: (order) => awaitPayment(order, wait) });
  };

export const makeRemindBuyer =
  (orders: Store) =>
  async ({ orderId, reminder }: MessageData<typeof paymentReminder>): Promise<void> => {
    await changeOrder(orders, { orderId, decide: (order) => remind(order, reminder) });
  };

export const makeReserveLot =
  (lots: Pick<Lots, 'reserve'>) =>
  (step: MessageData<typeof lotChange>): Promise<void> =>
    lots.reserve(step.auctionId, `${step.orderId}-${step.attempt}`);

export const makeReleaseLot =
  (lots: Pick<Lots, 'release'>) =>
  (step: MessageData<typeof lotChange>): Promise<void> =>
    lots.release(step.auctionId, `${step.orderId}-${step.attempt}`);

/** From the order's own price, and from nothing that a request said but how many points. */
export const makeCalculateTotal =
  (orders: Pick<Orders, 'get'>) =>
  async ({ orderId, attempt }: MessageData<typeof settlementStep>): Promise<Total> => {
    const order = await orders.get(orderId);
    if (!order) throw new OrderNotFoundError('There is no such order.');

    return totalOf(order.price, paymentAskedFor(order, attempt).redeemPoints);
  };

/** The order is paid and stands in the ledger, both or neither. */
export const makeRecordCharge =
  ({ orders, clock }: Timed) =>
  async (step: MessageData<typeof chargeStep>): Promise<void> => {
    await changeOrder(orders, {
      orderId: step.orderId,
      decide: (order) => pay(order, { ...step, now: clock().getTime() }),
      alongside: (after) => ({ entry: entryFor(after, 'charge') }),
    });
  };

export const makeDispatchOrder =
  (orders: Store) =>
  async ({ orderId, courier, bookingId, pickupBy }: MessageData<typeof dispatchStep>): Promise<void> => {
    await changeOrder(orders, { orderId, decide: (order) => dispatchBy(order, { courier, bookingId, pickupBy }) });
  };

export const makePayOutSeller =
  (orders: Store) =>
  async ({ orderId }: MessageData<typeof settlementStep>): Promise<void> => {
    await changeOrder(orders, {
      orderId,
      decide: (order) => payOut(order),
      alongside: (after) => ({ entry: entryFor(after, 'payout') }),
    });
  };

export const makeRecordRefund =
  (orders: Store) =>
  async ({ orderId }: MessageData<typeof settlementStep>): Promise<void> => {
    await changeOrder(orders, {
      orderId,
      decide: (order) => takeBack(order),
      alongside: (after) => ({ entry: entryFor(after, 'reversal') }),
    });
  };

/** @returns where the order is now: an order that is being paid does not become unpaid. */
export const makeCloseOrder =
  ({ orders, clock }: Timed) =>
  async ({ orderId, outcome }: MessageData<typeof orderClosing>): Promise<Closed> => {
    const { status } = await changeOrder(orders, { orderId, decide: (order) => close(order, { outcome, now: clock().getTime() }) });

    return { status };
  };
