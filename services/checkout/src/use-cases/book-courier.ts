import type { courierRequested, MessageData } from '@ecom/contracts';
import { keyOf } from '../domain/bookings';
import { NoCourierAvailableError } from '../domain/errors';
import type { Callbacks, Couriers } from './ports';

type Dependencies = { readonly couriers: Pick<Couriers, 'book'>; readonly callbacks: Callbacks };

/**
 * Books a courier and tells the settlement. Only a courier's own no is told as a failure; anything else is thrown, so that the
 * message comes again, under the same key and with the same booking. Nothing is cancelled here: a message that comes twice cannot
 * tell an answer that was given from a wait that is over, and a settlement that goes back cancels by the same key.
 */
export const makeBookCourier =
  ({ couriers, callbacks }: Dependencies) =>
  async ({ orderId, attempt, taskToken }: MessageData<typeof courierRequested>): Promise<void> => {
    if (!(await callbacks.beat(taskToken))) return;
    try {
      await callbacks.succeed(taskToken, await couriers.book({ key: keyOf({ orderId, attempt }, 'courier'), orderId }));
    } catch (error) {
      if (!(error instanceof NoCourierAvailableError)) throw error;
      await callbacks.fail(taskToken, { name: error.name, cause: error.message });
    }
  };

export type BookCourier = ReturnType<typeof makeBookCourier>;
