import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { empty, putEvents, untilQuiet } from './engines';
import {
  anOrder as anOrderOn,
  balances,
  codeOf,
  lotOf,
  patient,
  payable,
  pointsOf as pointsOn,
  subjectsTo as subjectsOn,
  trial,
  visa,
} from './orders';
import { somebody, thePlatform } from './people';
import { behave, couriersAreFree, misbehave, movedFor } from './providers';
import { inMinutes, jumpTo, returnToNow } from './time';

let platform: Platform;
beforeAll(async () => {
  platform = await thePlatform();
});
afterEach(async () => {
  await behave();
  await couriersAreFree(true);
  await returnToNow(platform);
});

const DAY = 1_440;
const anOrder = (price: number, buyer: Account) => anOrderOn(platform, price, buyer);
const pointsOf = (account: Account) => pointsOn(platform, account);
const subjectsTo = (account: Account) => subjectsOn(platform, account);

describe('from won to paid', () => {
  it('B-CHK-3, B-CHK-4, B-CHK-5: pays with a card, earns points, redeems them for the next, and everybody has what is theirs', async () => {
    const buyer = await somebody(platform);
    expect(await pointsOf(buyer)).toBe(0);
    const first = await anOrder(60_000, buyer);
    await first.pay(visa);
    await expect.poll(first.statusOf, patient).toBe('completed');
    await expect.poll(() => pointsOf(buyer), patient).toBe(600);

    const second = await anOrder(10_000, buyer);
    await second.pay(visa, 900);
    await expect.poll(second.statusOf, patient).toBe('awaiting_payment');
    await expect.poll(async () => (await second.read()).lastDecline, patient).toBe('insufficient_points');
    await second.pay(visa, 600);
    await expect.poll(second.statusOf, patient).toBe('completed');

    expect(await second.read()).toMatchObject({ total: 9_400, pointsRedeemed: 600, pointsEarned: 94 });
    expect((await second.read()).courier).toBeTruthy();
    await expect.poll(() => pointsOf(buyer), patient).toBe(94);
    expect(await movedFor(second.orderId)).toEqual({ charged: [9_400], refunded: [], booked: 1 });
    expect([await trial(), await payable(second.seller), await lotOf(second.auctionId)]).toEqual([0, -(10_000 - 1_030), 0]);
    await untilQuiet();
    expect(await subjectsTo(buyer)).toEqual(
      expect.arrayContaining(['Your order: A brass sextant', 'Paid: A brass sextant', 'On its way: A brass sextant']),
    );
    expect(await subjectsTo(second.seller)).toEqual(expect.arrayContaining(['Paid: A brass sextant', 'On its way: A brass sextant']));
    const listed = await Promise.all([platform.orders.list(buyer.accessToken), platform.orders.list(second.seller.accessToken, 'seller')]);
    expect(listed.map(({ items }) => items.map(({ orderId }) => orderId))).toEqual([[second.orderId, first.orderId], [second.orderId]]);
  });

  it('B-CHK-4: a declined card is told and undone, a good one is charged once; the same key gets the same answer', async () => {
    const buyer = await somebody(platform);
    const { pay, read, statusOf, orderId, auctionId } = await anOrder(20_000, buyer);
    await pay('pm_card_chargeDeclinedInsufficientFunds');
    await expect.poll(async () => (await read()).lastDecline, patient).toBe('insufficient_funds');
    expect([await statusOf(), await lotOf(auctionId), await trial()]).toEqual(['awaiting_payment', 1, 0]);

    const key = randomUUID();
    const answers = await Promise.all([pay(visa, 0, key), pay(visa, 0, key)]);
    expect(answers[0]).toEqual(answers[1]);
    await expect.poll(statusOf, patient).toBe('completed');
    expect(await pay(visa, 0, key)).toEqual(answers[0]);
    expect(await codeOf(pay('pm_card_mastercard', 0, key))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await movedFor(orderId)).toMatchObject({ charged: [20_000] });
    await untilQuiet();
    expect(await subjectsTo(buyer)).toContain('Payment failed: A brass sextant');
  });

  it('B-CHK-4: charges once when the provider’s answer is lost', async () => {
    const { pay, statusOf, orderId } = await anOrder(20_000, await somebody(platform));
    await misbehave('lost-answer', '/v1/payment_intents', 2);
    await pay(visa);
    await expect.poll(statusOf, patient).toBe('completed');
    expect(await movedFor(orderId)).toEqual({ charged: [20_000], refunded: [], booked: 1 });
  });

  it('B-CHK-3: is nobody’s business but the two, and only the buyer pays, once', async () => {
    const buyer = await somebody(platform);
    const { pay, orderId, seller, auctionId, statusOf } = await anOrder(20_000, buyer);
    const stranger = await somebody(platform);
    const payAs = ({ accessToken }: Account, body: object = { paymentMethodId: visa }) =>
      codeOf(platform.orders.pay(accessToken, orderId, { ...body, key: randomUUID() } as never));

    expect(await codeOf(platform.orders.read(stranger.accessToken, orderId))).toBe('CHECKOUT_ORDER_NOT_FOUND');
    expect(await payAs(stranger)).toBe('CHECKOUT_ORDER_NOT_FOUND');
    expect(await payAs(seller)).toBe('CHECKOUT_ONLY_BUYER_PAYS');
    expect((await platform.orders.read(seller.accessToken, orderId)).role).toBe('seller');
    for (const body of [{}, { paymentMethodId: 'visa' }, { paymentMethodId: visa, amount: 1 }, { paymentMethodId: visa, redeemPoints: -1 }])
      expect(await payAs(buyer, body)).toBe('REQUEST_INVALID');
    expect(await statusOf()).toBe('awaiting_payment');

    // The event again opens nothing again.
    const closed = {
      auctionId,
      seq: 2,
      title: 'A brass sextant',
      sellerId: seller.userId,
      outcome: 'sold',
      winnerId: stranger.userId,
      price: 1,
      bidCount: 1,
      currency: 'USD',
      closedAt: new Date().toISOString(),
    };
    const metadata = { eventId: randomUUID(), version: 1, occurredAt: closed.closedAt, correlationId: 'again' };
    await putEvents({
      EventBusName: 'ecom-platform-local',
      Source: 'ecom.auction',
      DetailType: 'AuctionClosed',
      Detail: JSON.stringify({ metadata, data: closed }),
    });
    await untilQuiet();
    await pay(visa);
    expect(await codeOf(pay(visa))).toBe('CHECKOUT_ORDER_NOT_PAYABLE');
    await expect.poll(statusOf, patient).toBe('completed');
    expect(await movedFor(orderId)).toMatchObject({ charged: [20_000] });
  });
});

describe('and back', () => {
  it('B-CHK-6, B-CHK-7, B-CHK-8, B-CHK-9: without a courier everything is as before', async () => {
    const buyer = await somebody(platform);
    const earned = await anOrder(50_000, buyer);
    await earned.pay(visa);
    await expect.poll(() => pointsOf(buyer), patient).toBe(500);
    const before = await balances();

    await couriersAreFree(false);
    const { pay, statusOf, orderId, auctionId } = await anOrder(20_000, buyer);
    await pay(visa, 300);
    await expect.poll(statusOf, patient).toBe('refunded');
    expect([await pointsOf(buyer), await lotOf(auctionId), await trial()]).toEqual([500, 1, 0]);
    expect(await movedFor(orderId)).toEqual({ charged: [19_700], refunded: [19_700], booked: 0 });
    const withoutZero = (all: object) => Object.fromEntries(Object.entries(all).filter(([, amount]) => amount !== 0));
    expect(withoutZero(await balances())).toEqual(withoutZero(before));
  });

  it('B-CHK-10: a courier that never answers costs nobody anything', async () => {
    const { pay, statusOf, orderId } = await anOrder(20_000, await somebody(platform));
    await misbehave('error', '/couriers');
    await pay(visa);
    await expect.poll(statusOf, patient).toBe('paid');
    await jumpTo(platform, inMinutes(30));
    await behave();
    await platform.clock.set({ rate: 60 });
    await expect.poll(statusOf, patient).toBe('refunded');
    expect(await movedFor(orderId)).toEqual({ charged: [20_000], refunded: [20_000], booked: 0 });
    // The request for a courier would come again for minutes, and find nobody waiting: other journeys want quiet.
    await empty('ecom-checkout-local-couriers');
  });

  it('B-CHK-12: a refund that cannot be made is told, and nothing pretends that it was', async () => {
    const { pay, statusOf, orderId, auctionId } = await anOrder(20_000, await somebody(platform));
    await couriersAreFree(false);
    await misbehave('error', '/v1/refunds');
    await platform.clock.set({ rate: 60 });
    await pay(visa);
    await expect.poll(statusOf, patient).toBe('refund_failed');
    expect(await movedFor(orderId)).toMatchObject({ charged: [20_000], refunded: [] });
    expect([await lotOf(auctionId), await trial()]).toEqual([0, 0]);
  });
});

it('reminds twice, gives up at the deadline, and remembers who did not pay', async () => {
  const buyer = await somebody(platform);
  const { statusOf, read, pay } = await anOrder(20_000, buyer);
  await jumpTo(platform, inMinutes(3 * DAY + 10));
  await expect.poll(async () => (await read()).reminders, patient).toBe(1);
  await jumpTo(platform, inMinutes(6 * DAY + 10));
  await expect.poll(async () => (await read()).reminders, patient).toBe(2);
  await jumpTo(platform, inMinutes(7 * DAY + 10));
  expect(['CHECKOUT_PAYMENT_OVERDUE', 'CHECKOUT_ORDER_NOT_PAYABLE']).toContain(await codeOf(pay(visa)));
  await expect.poll(statusOf, patient).toBe('unpaid');
  await expect.poll(async () => (await platform.identity.me(buyer.accessToken)).strikes, patient).toBe(1);
  await expect.poll(() => subjectsTo(buyer), patient).toContain('Order cancelled: A brass sextant');
  const reminders = (await subjectsTo(buyer)).filter((subject) => subject === 'Please pay: A brass sextant');
  expect(reminders).toHaveLength(2);
});
