import { OnlyBuyerPaysError, OrderNotPayableError, OrderStateError, PaymentOverdueError } from './errors';
import type { Dispatch, Order, OrderStatus, PaymentRequest } from './order';
import { pointsEarnedBy } from './redemption';

/** Each step gives back the order itself when it was made before: whoever repeats it changes nothing. */
type Step<Input> = (order: Order, input: Input) => Order;

/** What only the attempt that is over needed to know. */
const withoutAttempt = ({ taskToken: _token, payment: _payment, ...order }: Order): Order => order;

const changed = (order: Order, changes: Partial<Order>): Order => ({ ...order, ...changes, revision: order.revision + 1 });

const wrongState = ({ orderId, status, attempt }: Order, step: string): OrderStateError =>
  new OrderStateError(`${orderId} is ${status} in attempt ${attempt}: no ${step} now.`, { status });

type Wait = { readonly attempt: number; readonly taskToken: string; readonly declined: string };

const nextAttempt = (order: Order, { attempt, taskToken, declined }: Wait): Order =>
  changed(withoutAttempt(order), { status: 'awaiting_payment', attempt, taskToken, lastDecline: declined });

/** The settlement waits with this token: for the buyer, or, when the buyer was faster, for the payment that is already asked for. */
export const awaitPayment: Step<Wait> = (order, wait) => {
  const open = order.status === 'awaiting_payment' || order.status === 'processing';
  if (order.taskToken === wait.taskToken) return order;
  if (!open || wait.attempt < order.attempt) throw wrongState(order, 'wait for a payment');
  return wait.attempt > order.attempt ? nextAttempt(order, wait) : changed(order, { taskToken: wait.taskToken });
};

type Asking = PaymentRequest & { readonly callerId: string; readonly now: number };

export const requestPayment: Step<Asking> = (order, { callerId, now, methodId, redeemPoints }) => {
  if (callerId !== order.buyerId) throw new OnlyBuyerPaysError('Only the buyer can pay this order.');
  if (order.status !== 'awaiting_payment')
    throw new OrderNotPayableError(`This order is ${order.status.replaceAll('_', ' ')}.`, { status: order.status });
  if (now >= order.payBy)
    throw new PaymentOverdueError('The deadline for this payment has passed.', { payBy: new Date(order.payBy).toISOString() });
  return changed(order, { status: 'processing', payment: { methodId, redeemPoints } });
};

/** How the buyer asked to pay in this attempt. Whoever else sent a settlement on has paid nothing: it goes back to wait. */
export const paymentAskedFor = (order: Order, attempt: number): PaymentRequest => {
  if (order.status !== 'processing' || order.attempt !== attempt || !order.payment) throw wrongState(order, 'payment');
  return order.payment;
};

export const remind: Step<number> = (order, reminder) =>
  order.status !== 'awaiting_payment' || order.reminders >= reminder ? order : changed(order, { reminders: reminder });

type Charged = {
  readonly attempt: number;
  readonly total: number;
  readonly points: number;
  readonly chargeId: string;
  readonly now: number;
};

export const pay: Step<Charged> = (order, { attempt, total, points, chargeId, now }) => {
  if (order.booked.includes('charge') && order.attempt === attempt) return order;
  if (order.status !== 'processing' || order.attempt !== attempt) throw wrongState(order, 'payment');
  return changed(withoutAttempt(order), { status: 'paid', total, points, chargeId, paidAt: now, booked: ['charge'] });
};

export const dispatchBy: Step<Dispatch> = (order, dispatch) => {
  if (order.dispatch?.bookingId === dispatch.bookingId) return order;
  if (order.status !== 'paid') throw wrongState(order, 'dispatch');
  return changed(order, { dispatch });
};

export const payOut: Step<void> = (order) => {
  if (order.booked.includes('payout')) return order;
  if (order.status !== 'paid' || order.booked.includes('reversal')) throw wrongState(order, 'payout');
  return changed(order, { booked: [...order.booked, 'payout'] });
};

/** Nothing is taken back that was not booked, and nothing twice. */
export const takeBack: Step<void> = (order) => {
  if (order.status === 'completed') throw wrongState(order, 'refund');
  return order.booked.length === 0 || order.booked.includes('reversal') ? order : changed(order, { booked: [...order.booked, 'reversal'] });
};

export type ClosingOutcome = 'completed' | 'unpaid' | 'refunded' | 'refund_failed';

const closesFrom: Readonly<Record<ClosingOutcome, readonly OrderStatus[]>> = {
  completed: ['paid'],
  unpaid: ['awaiting_payment'],
  refunded: ['processing', 'paid', 'refund_failed'],
  refund_failed: ['processing', 'paid'],
};

type Closing = { readonly outcome: ClosingOutcome; readonly now: number };

/** An order that is being paid at its deadline is not unpaid: it stays, and whoever closes it learns that. */
export const close: Step<Closing> = (order, { outcome, now }) => {
  if (order.status === outcome || (outcome === 'unpaid' && order.status === 'processing')) return order;
  if (!closesFrom[outcome].includes(order.status)) throw wrongState(order, outcome);
  const earned = outcome === 'completed' ? { pointsEarned: pointsEarnedBy(order.total ?? 0) } : {};

  return changed(withoutAttempt(order), { status: outcome, closedAt: now, ...earned });
};
