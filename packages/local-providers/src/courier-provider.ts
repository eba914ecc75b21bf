import { randomBytes } from 'node:crypto';
import { headerOf, jsonOf, type Provider, type ProviderAnswer, type ProviderRequest } from './http';
import { createIdempotency } from './idempotency';

type Booking = {
  readonly bookingId: string;
  readonly courier: string;
  readonly reference: string;
  readonly pickupBy: string;
  readonly cancelled: boolean;
};

const couriers = ['Swift Parcels', 'Northern Freight', 'Bluebird Couriers'];
const DAY = 86_400_000;

const problem = (status: number, code: string, detail: string): ProviderAnswer => ({ status, body: { code, detail } });

export type CourierProvider = {
  readonly answer: Provider;
  readonly bookings: () => readonly Booking[];
  setFree(free: boolean): void;
  clear(): void;
};

/** A courier's API: `POST /couriers/bookings`, `DELETE /couriers/bookings/{id}`. Somebody is free unless told otherwise. */
export const courierProvider = (): CourierProvider => {
  const bookings = new Map<string, Booking>();
  let [free, idempotent] = [true, createIdempotency()];

  const book = (reference: string): ProviderAnswer => {
    if (!free) return problem(422, 'NO_COURIER_AVAILABLE', 'No courier is free within a day.');
    const courier = couriers[bookings.size % couriers.length] ?? '';
    const bookingId = `bkg_${randomBytes(8).toString('hex')}`;
    const booking = { bookingId, courier, reference, pickupBy: new Date(Date.now() + DAY).toISOString(), cancelled: false };
    bookings.set(bookingId, booking);
    return { status: 201, body: booking };
  };
  const create = (request: ProviderRequest): ProviderAnswer => {
    const reference = jsonOf(request.body)?.['reference'];
    if (typeof reference !== 'string' || reference === '') return problem(400, 'REFERENCE_MISSING', 'Say which parcel: reference.');
    const answer = idempotent(headerOf(request, 'idempotency-key'), request.body, () => book(reference));
    return answer === 'other-request' ? problem(409, 'KEY_REUSED', 'This key belongs to another booking.') : answer;
  };
  const cancel = (bookingId: string): ProviderAnswer => {
    const booking = bookings.get(bookingId);
    if (!booking) return problem(404, 'BOOKING_NOT_FOUND', `There is no booking ${bookingId}.`);
    bookings.set(bookingId, { ...booking, cancelled: true });
    return { status: 200, body: bookings.get(bookingId) };
  };
  return {
    bookings: () => [...bookings.values()],
    setFree: (value) => {
      free = value;
    },
    clear: () => {
      bookings.clear();
      [free, idempotent] = [true, createIdempotency()];
    },
    answer: (request) => {
      if (!request.path.startsWith('/couriers/')) return undefined;
      if (request.method === 'POST' && request.path === '/couriers/bookings') return create(request);
      const id = /^\/couriers\/bookings\/(\w+)$/.exec(request.path)?.[1];
      if (request.method === 'DELETE' && id !== undefined) return cancel(id);
      return problem(404, 'NOT_FOUND', `There is no ${request.method} ${request.path}.`);
    },
  };
};
