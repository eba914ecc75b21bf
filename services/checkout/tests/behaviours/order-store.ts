import { beforeEach, expect, it } from 'vitest';
import { entryFor } from '../../src/domain/bookings';
import type { Order } from '../../src/domain/order';
import { pay, payOut, requestPayment, takeBack } from '../../src/domain/settlement';
import type { Lots, Orders } from '../../src/use-cases/ports';
import { anOrder, now } from '../builders/order';

export type StoreUnderTest = {
  readonly orders: Orders;
  readonly lots: Lots;
  readonly available: (auctionId: string) => Promise<number | undefined>;
  readonly balance: (account: string) => Promise<number>;
};

/** What every store of orders does: the fake of the unit tests and the table are held to the same. */
export const behavesLikeAnOrderStore = (start: () => StoreUnderTest): void => {
  let under: StoreUnderTest;
  let order: Order;
  let count = 0;
  beforeEach(async () => {
    under = start();
    count += 1;
    const ulid = `01JD8Z000000000000000000${String(count).padStart(2, '0')}`;
    order = anOrder({ orderId: `ord_${ulid}`, auctionId: `auc_${ulid}`, sellerId: `usr_s${count}` });
    await under.orders.open(order);
  });

  const requested = () => requestPayment(order, { methodId: 'pm_card_visa', redeemPoints: 0, callerId: 'usr_2', now });
  const paid = () => pay(requested(), { attempt: 1, total: 12_000, points: 500, chargeId: 'pi_1', now });

  it('opens an order once, with one piece of its lot', async () => {
    await under.orders.open({ ...order, price: 1 });
    expect(await under.orders.get(order.orderId)).toEqual(order);
    expect(await under.available(order.auctionId)).toBe(1);
    expect(await under.orders.get('ord_none')).toBeUndefined();
  });

  it('opens another order for a lot that is there and free, once, and for no other lot', async () => {
    const second = (letter: string, auctionId = order.auctionId) =>
      anOrder({ orderId: `${order.orderId.slice(0, -1)}${letter}`, auctionId, offerId: `off_${letter}`, buyerId: 'usr_3' });
    await expect(under.orders.open(second('N', 'auc_none'))).rejects.toMatchObject({ name: 'OrderChangedError' });
    await under.lots.reserve(order.auctionId, `${order.orderId}-1`);
    await expect(under.orders.open(second('T'))).rejects.toMatchObject({ name: 'OrderChangedError' });
    expect(await under.orders.get(second('T').orderId)).toBeUndefined();

    await under.lots.release(order.auctionId, `${order.orderId}-1`);
    await Promise.all([under.orders.open(second('S')), under.orders.open(second('S'))]);
    expect(await under.orders.get(second('S').orderId)).toEqual(second('S'));
    await under.lots.reserve(order.auctionId, `${second('S').orderId}-1`);
    await under.orders.open(second('S'));
    expect(await under.available(order.auctionId)).toBe(0);
  });

  it('stores one of several changes of the same revision', async () => {
    const saved = await Promise.allSettled([under.orders.save(requested()), under.orders.save(requested())]);
    expect(saved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(saved.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'OrderChangedError' } });
  });

  it('keeps an answer with its change, or neither', async () => {
    const request = { callerId: order.orderId, key: 'key-1', fingerprint: 'print' };
    await under.orders.save(requested(), { kept: { request, answer: '{"a": 1}' } });
    expect(await under.orders.findAnswer(request)).toBe('{"a": 1}');
    await expect(under.orders.findAnswer({ ...request, fingerprint: 'other' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await expect(under.orders.save(paid(), { kept: { request, answer: 'no' } })).rejects.toMatchObject({ name: 'OrderChangedError' });
    expect(await under.orders.get(order.orderId)).toMatchObject({ status: 'processing' });
  });

  it('enters what is booked together with the change, once, and back', async () => {
    const seller = `seller:${order.sellerId}:payable`;
    await under.orders.save(requested());
    await under.orders.save(paid(), { entry: entryFor(paid(), 'charge') });
    expect(await under.balance(seller)).toBe(-12_500);
    await expect(under.orders.save(paid(), { entry: entryFor(paid(), 'charge') })).rejects.toMatchObject({ name: 'OrderChangedError' });
    await expect(under.orders.save(payOut(paid()), { entry: entryFor(paid(), 'charge') })).rejects.toMatchObject({
      name: 'OrderChangedError',
    });
    expect(await under.balance(seller)).toBe(-12_500);
    const back = takeBack(paid());
    await under.orders.save(back, { entry: entryFor(back, 'reversal') });
    expect(await under.balance(seller)).toBe(0);
  });

  it('B-CHK-1, B-CHK-9: gives the one piece to one holder, however often it is asked for', async () => {
    const tries = await Promise.allSettled(['a', 'b', 'a'].map((holder) => under.lots.reserve(order.auctionId, holder)));
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect(await under.available(order.auctionId)).toBe(0);
    await expect(under.lots.reserve(order.auctionId, 'c')).rejects.toMatchObject({ name: 'LotNotAvailableError' });
  });

  it('B-CHK-8: gives back what was taken, and adds nothing that was not', async () => {
    await under.lots.release(order.auctionId, 'a');
    expect(await under.available(order.auctionId)).toBe(1);
    await expect(under.lots.reserve(order.auctionId, 'a')).rejects.toMatchObject({ name: 'LotNotAvailableError' });
    await under.lots.reserve(order.auctionId, 'b');
    await under.lots.release(order.auctionId, 'a');
    expect(await under.available(order.auctionId)).toBe(0);
    await under.lots.release(order.auctionId, 'b');
    await under.lots.release(order.auctionId, 'b');
    expect(await under.available(order.auctionId)).toBe(1);
  });

  it('B-CHK-2: has no piece of a lot that there is not', async () => {
    await expect(under.lots.reserve('auc_none', 'a')).rejects.toMatchObject({ name: 'LotNotAvailableError' });
  });
};
