import { auctionClosed, secondChanceAccepted } from '@ecom/contracts';
import { describe, expect, it } from 'vitest';
import { now } from '../../tests/builders/order';
import { inMemoryOrders } from '../../tests/fakes/in-memory-orders';
import { makeOpenOrder } from './open-order';

const opening = () => {
  const orders = inMemoryOrders();
  return { orders, open: makeOpenOrder({ orders, clock: () => new Date(now), terms: { paymentDays: 7, reminderDays: [3, 6] } }) };
};

describe('orders of one auction', () => {
  it('opens one for its winner, and another, under another id, for who takes the second chance', async () => {
    const { orders, open } = opening();
    for (let told = 1; told <= 2; told += 1) {
      await open.closed(auctionClosed.example, 'req-1');
      await open.accepted(secondChanceAccepted.example, 'req-2');
    }
    const { offerId, auctionId, price } = secondChanceAccepted.example;

    expect(await orders.get(auctionId.replace('auc_', 'ord_'))).toMatchObject({ buyerId: 'usr_2', price: 12_500, correlationId: 'req-1' });
    expect(await orders.get(offerId.replace('off_', 'ord_'))).toMatchObject({
      auctionId,
      offerId,
      buyerId: 'usr_3',
      sellerId: 'usr_1',
      price,
      status: 'awaiting_payment',
      payBy: now + 7 * 86_400_000,
      correlationId: 'req-2',
    });
  });

  it('opens none for an auction without a buyer, nor for a lot that somebody has', async () => {
    const { orders, open } = opening();
    await open.closed({ ...auctionClosed.example, outcome: 'unsold' }, 'req-1');
    await expect(open.accepted(secondChanceAccepted.example, 'req-2')).rejects.toMatchObject({ name: 'OrderChangedError' });
    expect(await orders.get(auctionClosed.example.auctionId.replace('auc_', 'ord_'))).toBeUndefined();
  });
});
