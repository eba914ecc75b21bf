import { type Clock, digest, type Json, toJson } from '@ecom/kernel';
import { OrderChangedError, OrderNotFoundError, PaymentRepeatedError } from '../domain/errors';
import { isParty } from '../domain/order';
import { type OrderView, viewOf } from '../domain/order-view';
import { requestPayment } from '../domain/settlement';
import type { KeyedRequest, Orders } from './ports';

type Dependencies = { readonly orders: Pick<Orders, 'get' | 'save' | 'findAnswer'>; readonly clock: Clock };
type Command = {
  readonly orderId: string;
  readonly callerId: string;
  readonly methodId: string;
  readonly redeemPoints: number;
  readonly idempotencyKey: string | undefined;
};
type Answer = Json<OrderView>;

const keyedRequest = ({ orderId, callerId, methodId, redeemPoints, idempotencyKey: key }: Command): KeyedRequest | undefined =>
  key === undefined ? undefined : { callerId, key, fingerprint: digest('POST pay', JSON.stringify([orderId, methodId, redeemPoints])) };

/** Writes down how the buyer wants to pay, and answers at once: the settlement goes on from the table's stream. */
const request = async ({ orders, clock }: Dependencies, command: Command, keyed: KeyedRequest | undefined): Promise<Answer> => {
  const order = await orders.get(command.orderId);
  if (!order || !isParty(order, command.callerId)) throw new OrderNotFoundError('There is no such order.');
  const requested = requestPayment(order, { ...command, now: clock().getTime() });
  const answer = toJson(viewOf(requested, command.callerId));
  await orders.save(requested, { kept: keyed && { request: keyed, answer } });

  return answer;
};

/** The settlement writes to the order too: its token, its reminders. That is no reason to turn the buyer away. */
const ATTEMPTS = 4;

/** @throws PaymentRepeatedError when the order does not stand still */
const persistently = async (ask: () => Promise<Answer>, attempts = ATTEMPTS): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof OrderChangedError)) throw error;
    if (attempts > 1) return persistently(ask, attempts - 1);
    throw new PaymentRepeatedError('This order is being changed by other requests: look at it again.');
  }
};

/** The same request under the same key gets the same answer, byte for byte, whatever has become of the order. */
export const makePayOrder =
  (dependencies: Dependencies) =>
  async (command: Command): Promise<Answer> => {
    const keyed = keyedRequest(command);
    const find = async () => (keyed ? ((await dependencies.orders.findAnswer(keyed)) as Answer | undefined) : undefined);
    const ask = async () => {
      try {
        return await request(dependencies, command, keyed);
      } catch (error) {
        const meanwhile = await find();
        if (meanwhile !== undefined) return meanwhile;
        throw error;
      }
    };

    return (await find()) ?? persistently(ask);
  };

export type PayOrder = ReturnType<typeof makePayOrder>;
