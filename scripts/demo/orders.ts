import { randomUUID } from 'node:crypto';
import { eventually } from '../platform-client/eventually';
import type { Platform } from '../platform-client/platform';
import type { Person } from './people';

type Order = Awaited<ReturnType<Platform['orders']['read']>>;

const patience = { timeoutMs: 30_000 };

/** One order, as the people of the story see it. */
export const orderOf = (platform: Platform, orderId: string) => ({
  orderId,
  read: ({ token }: Person) => platform.orders.read(token, orderId),
  pay: ({ token }: Person, paymentMethodId: string) => platform.orders.pay(token, orderId, { paymentMethodId, key: randomUUID() }),
  /** @returns the order once it is as `holds` says; undefined when it does not come to that. */
  once: ({ token }: Person, holds: (order: Order) => boolean): Promise<Order | undefined> =>
    eventually(async () => {
      const order = await platform.orders.read(token, orderId).catch(() => undefined);
      return order && holds(order) ? order : undefined;
    }, patience),
});

export type OrderOfStory = ReturnType<typeof orderOf>;
