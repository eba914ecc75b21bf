import { expect, it } from 'vitest';
import { anOrder, now } from '../../tests/builders/order';
import { inMemoryOrders } from '../../tests/fakes/in-memory-orders';
import { makePayOrder } from './pay-order';

const command = { orderId: anOrder().orderId, callerId: 'usr_2', methodId: 'pm_card_visa', redeemPoints: 0, idempotencyKey: 'key-1' };

const begin = async () => {
  const orders = inMemoryOrders();
  await orders.open(anOrder());
  return { orders, pay: makePayOrder({ orders, clock: () => new Date(now) }) };
};

it('B-CHK-4: answers the same request the same, byte for byte, whatever has become of the order', async () => {
  const { orders, pay } = await begin();
  const answer = await pay(command);
  const order = await orders.get(command.orderId);
  await orders.save({ ...anOrder(), status: 'paid', revision: (order?.revision ?? 0) + 1 });

  expect(await pay(command)).toBe(answer);
  expect(JSON.parse(answer)).toMatchObject({ status: 'processing', role: 'buyer' });
  await expect(pay({ ...command, methodId: 'pm_card_amex' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

it('lets one of two requests at the same time through', async () => {
  const { pay } = await begin();
  const results = await Promise.allSettled([
    pay({ ...command, idempotencyKey: undefined }),
    pay({ ...command, idempotencyKey: undefined }),
  ]);

  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CHECKOUT_ORDER_NOT_PAYABLE' } });
});

/** Each time that somebody saves, somebody else was faster. */
const contended = async (times: number) => {
  const { orders } = await begin();
  let left = times;
  const save: typeof orders.save = async (order, alongside) => {
    if (left > 0) {
      left -= 1;
      const now = (await orders.get(order.orderId)) ?? order;
      await orders.save({ ...now, taskToken: `token-${left}`, revision: now.revision + 1 });
    }
    await orders.save(order, alongside);
  };
  return { orders, pay: makePayOrder({ orders: { ...orders, save }, clock: () => new Date(now) }) };
};

it('is not turned away by a settlement that begins to wait at the same moment', async () => {
  const { orders, pay } = await contended(2);

  expect(JSON.parse(await pay(command))).toMatchObject({ status: 'processing' });
  expect(await orders.get(command.orderId)).toMatchObject({
    status: 'processing',
    taskToken: 'token-0',
    payment: { methodId: 'pm_card_visa' },
  });
});

it('gives up when the order does not stand still', async () => {
  const { pay } = await contended(99);

  await expect(pay(command)).rejects.toMatchObject({ code: 'CHECKOUT_PAYMENT_REPEATED' });
});

it.each([
  { name: 'B-CHK-3: a stranger', change: { callerId: 'usr_9' }, code: 'CHECKOUT_ORDER_NOT_FOUND' },
  { name: 'B-CHK-3: the seller', change: { callerId: 'usr_1' }, code: 'CHECKOUT_ONLY_BUYER_PAYS' },
  { name: 'of an order that there is not', change: { orderId: 'ord_0' }, code: 'CHECKOUT_ORDER_NOT_FOUND' },
])('refuses a payment: $name', async ({ change, code }) => {
  const { pay } = await begin();
  await expect(pay({ ...command, ...change })).rejects.toMatchObject({ code });
});

it('B-CHK-13: answers neither a token nor a payment method', async () => {
  const { pay } = await begin();
  expect(await pay(command)).not.toMatch(/pm_card|token/i);
});
