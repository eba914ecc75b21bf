import { expect, it } from 'vitest';
import { aCompletedOrder, anOrder, aPaidOrder, now } from '../../tests/builders/order';
import { payoutWorld } from '../../tests/payouts/payout-world';
import type { Order } from '../domain/order';
import { close } from '../domain/settlement';
import { makeGetOrder } from './read-orders';

const read = (order: Order, callerId: string) =>
  makeGetOrder({ orders: { get: async () => order }, payouts: { get: async () => undefined }, receiptsUrl: 'https://receipts.test/' })(
    order.orderId,
    callerId,
  );

it('tells the buyer alone where the documents are, as soon as there is something to document', async () => {
  const paid = aPaidOrder();
  const at = `https://receipts.test/${paid.orderId}`;
  const refunded = await read(close(paid, { outcome: 'refunded', now }), 'usr_2');

  expect((await read(anOrder(), 'usr_2')).receiptUrl).toBeUndefined();
  expect(await read(paid, 'usr_2')).toMatchObject({ receiptUrl: at });
  expect((await read(paid, 'usr_2')).creditNoteUrl).toBeUndefined();
  expect(refunded).toMatchObject({ receiptUrl: at, creditNoteUrl: `${at}?document=credit-note` });
  expect((await read(paid, 'usr_1')).receiptUrl).toBeUndefined();
});

it('tells the seller what becomes of the money, and nobody else', async () => {
  const world = await payoutWorld();
  const get = makeGetOrder({ orders: world.orders, payouts: { get: async () => world.payout() }, receiptsUrl: 'https://receipts.test/' });
  const readAs = (callerId: string) => get(aCompletedOrder().orderId, callerId);

  expect(await readAs('usr_1')).not.toHaveProperty('payout');
  await world.transfer();
  expect(await readAs('usr_1')).toMatchObject({ role: 'seller', payout: { status: 'waiting', amount: 11_220 } });
  await world.setAccount('acct_1');
  await world.deliverAll();

  expect((await readAs('usr_1')).payout).toEqual({ status: 'sent', amount: 11_220 });
  expect(await readAs('usr_2')).not.toHaveProperty('payout');
  await expect(readAs('usr_9')).rejects.toMatchObject({ code: 'CHECKOUT_ORDER_NOT_FOUND' });
});
