import { describe, expect, it } from 'vitest';
import { aCompletedOrder, anOrder, aPaidOrder } from '../../tests/builders/order';
import { payoutWorld } from '../../tests/payouts/payout-world';

describe('what a seller is owed', () => {
  it('waits for an account, which is told once', async () => {
    const world = await payoutWorld();
    for (const _ of [1, 2, 3]) await world.transfer();

    expect(await world.outcome()).toEqual({ status: 'waiting', transfers: [], entries: 0, owed: -11_220, trial: 0 });
    expect(world.told).toEqual(['payout-waiting']);
  });

  it('is sent to the account, once, and told', async () => {
    const world = await payoutWorld();
    await world.setAccount('acct_1');
    for (const _ of [1, 2, 3]) await world.transfer();

    expect(await world.outcome()).toEqual({ status: 'sent', transfers: ['11220 to acct_1'], entries: 1, owed: 0, trial: 0 });
    expect(world.provider.made()).toMatchObject([
      { orderId: world.order.orderId, currency: 'USD', key: `${world.order.orderId}-transfer-1` },
    ]);
    expect(world.told).toEqual(['payout-sent']);
  });

  it('is kept when the account is refused, told, and tried again when the account is set again', async () => {
    const world = await payoutWorld();
    await world.setAccount('acct_unknown1');
    for (const _ of [1, 2]) await world.transfer();
    expect(await world.outcome()).toMatchObject({ status: 'refused', transfers: [], owed: -11_220 });

    await world.setAccount('acct_unknown1');
    await world.deliverAll();
    expect(await world.payout()).toMatchObject({ status: 'refused', attempt: 2 });
    await world.setAccount('acct_3');
    await world.deliverAll();
    expect(await world.outcome()).toMatchObject({ status: 'sent', transfers: ['11220 to acct_3'], owed: 0 });
    expect(world.told).toEqual(['payout-refused', 'payout-refused', 'payout-sent']);
  });

  it.each([
    { name: 'waits for its buyer', order: anOrder({ revision: 2 }) },
    { name: 'is paid, and may go back', order: aPaidOrder() },
    { name: 'went back', order: aPaidOrder({ status: 'refunded' }) },
    {
      name: 'is not paid out in the ledger: nothing is taken out of a price that small',
      order: aCompletedOrder({ price: 40, total: 40, points: 0 }),
    },
  ])('is nothing of an order that $name', async ({ order }) => {
    const world = await payoutWorld(order);
    await world.setAccount('acct_1');
    await world.transfer();

    expect(await world.payout()).toBeUndefined();
    expect(world.provider.made()).toEqual([]);
  });

  it('is nothing of an order that there is not', async () => {
    const world = await payoutWorld(aCompletedOrder());
    await world.setAccount('acct_1');
    const { orderId } = world.order;
    const other = await payoutWorld(aCompletedOrder({ orderId: `${orderId}0` }));
    other.orders.get = async () => undefined;
    await other.transfer();

    expect(await other.payout()).toBeUndefined();
  });
});
