import { type DomainEvent, event, orderCompleted, orderUnpaid } from '@ecom/contracts';
import { type Notice, noticesOf } from './notices';
import type { Order } from './order';
import { type Push, pushesOf } from './pushes';
import { documentFor, type ReceiptRequest } from './receipt';

/** What follows from one change of an order. */
export type Consequences = {
  readonly start?: Order;
  /** The payment that the settlement waits for. */
  readonly answer?: { readonly taskToken: string; readonly attempt: number };
  readonly event?: DomainEvent;
  readonly notices: readonly Notice[];
  readonly pushes: readonly Push[];
  readonly document?: ReceiptRequest;
};

const iso = (at: number | undefined): string => new Date(at ?? 0).toISOString();

const eventOf = (order: Order): DomainEvent | undefined => {
  const { orderId, auctionId, buyerId, sellerId, title, price, currency, closedAt } = order;
  const sale = { orderId, auctionId, buyerId, sellerId, title, price, currency };
  if (order.status === 'completed')
    return event(orderCompleted, { ...sale, pointsEarned: order.pointsEarned ?? 0, completedAt: iso(closedAt) });
  return order.status === 'unpaid' ? event(orderUnpaid, { ...sale, unpaidAt: iso(closedAt) }) : undefined;
};

/** The settlement may wait with another token than when the buyer asked: whichever comes last is answered. */
const answerOf = (before: Order | undefined, { status, taskToken, attempt }: Order): Consequences['answer'] => {
  if (status !== 'processing' || taskToken === undefined) return undefined;
  return before?.status === 'processing' && before.taskToken === taskToken ? undefined : { taskToken, attempt };
};

/** Doing it again does the same again, with the same ids. @param noticedAt when the change was noticed, in epoch milliseconds */
export const consequencesOf = (before: Order | undefined, after: Order, noticedAt: number): Consequences => {
  const document = documentFor(before, after);
  const answer = answerOf(before, after);
  const announced = before?.status === after.status ? undefined : eventOf(after);

  return {
    ...(before === undefined && { start: after }),
    ...(answer && { answer }),
    ...(announced && { event: announced }),
    notices: noticesOf(before, after),
    pushes: pushesOf(before, after, noticedAt),
    ...(document && { document }),
  };
};
