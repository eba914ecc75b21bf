import type { courierCancellation, MessageData } from '@ecom/contracts';
import { keyOf } from '../domain/bookings';
import { NoCourierAvailableError, OrderNotFoundError } from '../domain/errors';
import type { Closed, Couriers, Orders } from './ports';

type Dependencies = { readonly orders: Pick<Orders, 'get'>; readonly couriers: Couriers };
type Cancellation = MessageData<typeof courierCancellation>;

/** When the answer to a booking was lost, the same request under the same key tells which it is. @returns undefined when there is none */
const bookingOf = async (couriers: Couriers, { orderId, attempt, bookingId }: Cancellation): Promise<string | undefined> => {
  if (bookingId !== '') return bookingId;
  try {
    return (await couriers.book({ key: keyOf({ orderId, attempt }, 'courier'), orderId })).bookingId;
  } catch (error) {
    if (error instanceof NoCourierAvailableError) return undefined;
    throw error;
  }
};

/** The first step backwards. @returns `completed` when there is no way back: the answer of the last step was lost, not the step. */
export const makeCancelCourier =
  ({ orders, couriers }: Dependencies) =>
  async (cancellation: Cancellation): Promise<Closed> => {
    const order = await orders.get(cancellation.orderId);
    if (!order) throw new OrderNotFoundError('There is no such order.');
    const bookingId = order.status === 'completed' ? undefined : await bookingOf(couriers, cancellation);
    if (bookingId !== undefined) await couriers.cancel(bookingId);

    return { status: order.status };
  };
