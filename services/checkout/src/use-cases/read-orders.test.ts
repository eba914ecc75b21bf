import { expect, it } from 'vitest';
import { anOrder, aPaidOrder, now } from '../../tests/builders/order';
import type { Order } from '../domain/order';
import { close } from '../domain/settlement';
import { makeGetOrder } from './read-orders';

const read = (order: Order, callerId: string) =>
  makeGetOrder({ orders: { get: async () => order }, receiptsUrl: 'https://receipts.test/' })(order.orderId, callerId);

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
