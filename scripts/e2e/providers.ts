import { inject } from 'vitest';

type Money = { readonly id: string; readonly amount: number; readonly status: string; readonly metadata: { readonly orderId?: string } };
type Booking = { readonly bookingId: string; readonly reference: string; readonly cancelled: boolean };
type Transfer = Money & { readonly destination: string; readonly currency: string };
type World = {
  readonly transfers: readonly Transfer[];
  readonly payments: readonly Money[];
  readonly refunds: readonly Money[];
  readonly bookings: readonly Booking[];
};

/** What `--beside` starts is twenty ports above the status page. */
const urlOf = (path: string): string => {
  const { protocol, hostname, port } = new URL(inject('statusUrl'));
  return `${protocol}//${hostname}:${Number(port) + 20}${path}`;
};

const order = async (method: string, path: string, body?: object): Promise<Response> =>
  fetch(urlOf(path), { method, ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });

/** The outside world misbehaves for the next `times` requests below a path, or until it is told to stop. */
export const misbehave = (kind: string, path: string, times?: number): Promise<Response> =>
  order('POST', '/_faults', { kind, path, ...(times !== undefined && { times }) });
export const behave = (): Promise<Response> => order('DELETE', '/_faults');
export const couriersAreFree = (free: boolean): Promise<Response> => order('PUT', '/_couriers', { free });

const lookAround = async (): Promise<World> => (await (await order('GET', '/_state')).json()) as World;

/** What sellers got for one order. */
export const transfersFor = async (orderId: string): Promise<readonly Pick<Transfer, 'amount' | 'currency' | 'destination'>[]> =>
  (await lookAround()).transfers
    .filter(({ metadata }) => metadata.orderId === orderId)
    .map(({ amount, currency, destination }) => ({ amount, currency, destination }));

/** What moved in the outside world for one order. */
export const movedFor = async (orderId: string) => {
  const { payments, refunds, bookings } = await lookAround();
  const ours = ({ metadata }: Money): boolean => metadata.orderId === orderId;

  return {
    charged: payments.filter((payment) => ours(payment) && payment.status === 'succeeded').map(({ amount }) => amount),
    refunded: refunds.filter(ours).map(({ amount }) => amount),
    booked: bookings.filter(({ reference, cancelled }) => reference === orderId && !cancelled).length,
  };
};
