import { CourierUnavailableError, NoCourierAvailableError } from '../domain/errors';
import type { Dispatch } from '../domain/order';
import type { Couriers } from '../use-cases/ports';

type Booked = { readonly bookingId?: unknown; readonly courier?: unknown; readonly pickupBy?: unknown; readonly code?: unknown };

/** Milliseconds for one request. */
const PATIENCE = 8_000;

const send = async (url: string, init: RequestInit): Promise<{ readonly status: number; readonly body: Booked }> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    return { status: response.status, body: (await response.json()) as Booked };
  } catch (cause) {
    throw new CourierUnavailableError('The courier did not answer.', {}, { cause });
  }
};

const dispatchOf = ({ bookingId, courier, pickupBy }: Booked): Dispatch | undefined =>
  typeof bookingId === 'string' && typeof courier === 'string' && typeof pickupBy === 'string'
    ? { bookingId, courier, pickupBy }
    : undefined;

/** A courier's API. A booking under a key is made once there, however often it is asked for. */
export const httpCouriers = (baseUrl: string): Couriers => ({
  async book({ key, orderId }) {
    const { status, body } = await send(`${baseUrl}/couriers/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ reference: orderId }),
    });
    const dispatch = status === 201 ? dispatchOf(body) : undefined;
    if (dispatch) return dispatch;
    if (body.code === 'NO_COURIER_AVAILABLE') throw new NoCourierAvailableError('No courier is free.');
    throw new CourierUnavailableError(`The courier answered ${status}.`);
  },

  async cancel(bookingId) {
    const { status } = await send(`${baseUrl}/couriers/bookings/${encodeURIComponent(bookingId)}`, { method: 'DELETE' });
    if (status !== 200 && status !== 404) throw new CourierUnavailableError(`The courier answered ${status}.`);
  },
});
