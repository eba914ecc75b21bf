import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { loseSchedule, putRow, rowsOf, sendTo, untilQuiet } from './engines';
import { aFallenSale, DAY, UNPAID } from './fallen-sales';
import { codeOf, lotOf, patient, payable, subjectsTo, theOrder, trial, visa } from './orders';
import { thePlatform } from './people';
import { movedFor } from './providers';
import { inMinutes, jumpTo, returnToNow } from './time';

let platform: Platform;
beforeAll(async () => {
  platform = await thePlatform();
});
afterEach(() => returnToNow(platform));

const ownOffers = async ({ accessToken }: Account) => (await platform.secondChances.listOwn(accessToken)).items;

describe('a second chance', () => {
  it('goes to the runner-up, who accepts, pays, and has the lot; the books sum up to zero', async () => {
    const { seller, auctionId, bidders, seen, statusOf } = await aFallenSale(platform);
    const [, runnerUp, winner] = bidders;
    await expect.poll(async () => (await platform.identity.me(winner.accessToken)).strikes, patient).toBe(1);
    await expect.poll(() => subjectsTo(platform, seller), patient).toContain('Not paid: A brass sextant');

    const offered = await platform.secondChances.offer(seller.accessToken, auctionId);
    expect(offered).toMatchObject({ auctionId, price: 3_100, currency: 'USD', status: 'offered' });
    expect(offered.bidderAlias).toMatch(/^bidder-/);
    await expect.poll(() => ownOffers(runnerUp), patient).toMatchObject([{ auctionId, price: 3_100, status: 'offered' }]);
    await expect.poll(() => subjectsTo(platform, runnerUp), patient).toContain('A second chance: A brass sextant');
    const accepted = await platform.secondChances.accept(runnerUp.accessToken, offered, randomUUID());
    expect(accepted).toMatchObject({ offerId: offered.offerId, status: 'accepted' });

    const order = await theOrder(platform, offered.offerId.replace('off_', 'ord_'), runnerUp);
    expect(await order.read()).toMatchObject({ auctionId, price: 3_100, role: 'buyer' });
    await order.pay(visa);
    await expect.poll(order.statusOf, patient).toBe('completed');
    expect(await movedFor(order.orderId)).toEqual({ charged: [3_100], refunded: [], booked: 1 });
    expect([await trial(), await lotOf(auctionId), await statusOf(), await seen()]).toEqual([0, 0, 'accepted', [['accepted', 3_100]]]);
    expect(await payable(seller)).toBeLessThan(0);
    await expect.poll(() => subjectsTo(platform, seller), patient).toContain('Offer accepted: A brass sextant');
    expect(await codeOf(platform.secondChances.offer(seller.accessToken, auctionId))).toBe('AUCTION_SALE_STANDS');
    expect(await codeOf(platform.secondChances.relist(seller.accessToken, auctionId))).toBe('AUCTION_SALE_STANDS');
  });

  it('comes again when the second buyer does not pay either, and asks neither of the two', async () => {
    const { seller, auctionId, bidders, statusOf, seen } = await aFallenSale(platform);
    const [first, runnerUp] = bidders;
    const offered = await platform.secondChances.offer(seller.accessToken, auctionId);
    await platform.secondChances.accept(runnerUp.accessToken, offered);
    const order = await theOrder(platform, offered.offerId.replace('off_', 'ord_'), runnerUp);
    await jumpTo(platform, inMinutes(UNPAID + 7 * DAY + 15));
    await expect.poll(order.statusOf, patient).toBe('unpaid');
    await expect.poll(statusOf, patient).toBe('fallen-through');

    await platform.secondChances.offer(seller.accessToken, auctionId);
    expect(await seen()).toEqual([
      ['accepted', 3_100],
      ['offered', 1_000],
    ]);
    expect(await ownOffers(first)).toMatchObject([{ price: 1_000, status: 'offered' }]);
    expect((await platform.identity.me(runnerUp.accessToken)).strikes).toBe(1);
  });
});

describe('down the ladder', () => {
  it('goes on by itself until nobody is left; then the lot is listed again, once', async () => {
    const { seller, auctionId, bidders, seen, statusOf } = await aFallenSale(platform, { description: 'Made in 1890.' });
    const [first, runnerUp] = bidders;
    const offered = await platform.secondChances.offer(seller.accessToken, auctionId);
    expect(await codeOf(platform.secondChances.relist(seller.accessToken, auctionId))).toBe('AUCTION_OFFER_LIVE');
    await platform.secondChances.decline(runnerUp.accessToken, offered);
    expect(await seen()).toEqual([
      ['declined', 3_100],
      ['offered', 1_000],
    ]);
    await expect.poll(() => subjectsTo(platform, seller), patient).toContain('On to the next bidder: A brass sextant');
    await expect.poll(() => subjectsTo(platform, first), patient).toContain('A second chance: A brass sextant');

    // Nobody answers: the schedule of the second offer ends it.
    await untilQuiet();
    await jumpTo(platform, inMinutes(UNPAID + 2 * DAY + 5));
    await expect.poll(statusOf, patient).toBe('fallen-through');
    expect((await seen()).map(([status]) => status)).toEqual(['declined', 'lapsed']);
    await expect.poll(() => subjectsTo(platform, seller), patient).toContain('No bidder left: A brass sextant');
    expect(await codeOf(platform.secondChances.offer(seller.accessToken, auctionId))).toBe('AUCTION_NO_BIDDER_LEFT');

    const key = randomUUID();
    const relist = (change: object = {}) =>
      platform.secondChances.relist(seller.accessToken, auctionId, { openingPrice: 500, key, ...change });
    const again = await relist();
    expect(again).toMatchObject({ relistOf: auctionId, state: 'open', openingPrice: 500, description: 'Made in 1890.', bidCount: 0 });
    expect(await relist()).toEqual(again);
    expect(await codeOf(relist({ openingPrice: 600 }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await codeOf(relist({ key: randomUUID() }))).toBe('AUCTION_ALREADY_RELISTED');
    expect(await codeOf(platform.secondChances.offer(seller.accessToken, auctionId))).toBe('AUCTION_ALREADY_RELISTED');
    expect(await platform.auctions.read(auctionId)).toMatchObject({ state: 'closed', relistedAs: again.auctionId });
    expect(await platform.auctions.read(again.auctionId)).toMatchObject({ relistOf: auctionId, state: 'open' });
    await platform.auctions.bid(first.accessToken, again.auctionId, { amount: 700, key: randomUUID() });
    await expect
      .poll(async () => (await platform.auctions.listOwn(seller.accessToken, {})).items.map((one) => one.auctionId), patient)
      .toEqual([again.auctionId, auctionId]);
  });

  it('goes on by the sweeper when its schedule is lost, and waits when it is asked early or late', async () => {
    const { seller, auctionId, seen, statusOf } = await aFallenSale(platform);
    const offered = await platform.secondChances.offer(seller.accessToken, auctionId);
    await untilQuiet();
    expect(await loseSchedule('ecom-auction-local', `lapse-${auctionId}`)).toBe(200);
    await jumpTo(platform, inMinutes(1, offered.expiresAt));
    await expect.poll(seen, patient).toEqual([
      ['lapsed', 3_100],
      ['offered', 1_000],
    ]);
    await sendTo('ecom-auction-local-lapse', JSON.stringify({ auctionId, task: 'lapse-offer' }));
    await untilQuiet();
    expect(await statusOf()).toBe('offering');

    const [, live] = (await platform.secondChances.list(seller.accessToken, auctionId)).items;
    await jumpTo(platform, Date.parse(live?.expiresAt ?? '') - 6_000);
    await sendTo('ecom-auction-local-lapse', JSON.stringify({ auctionId, task: 'lapse-offer' }));
    await expect.poll(statusOf, patient).toBe('fallen-through');
  });

  it('goes on at once where the relay comes too late for a schedule', async () => {
    const { seller, auctionId, seen } = await aFallenSale(platform);
    await platform.secondChances.offer(seller.accessToken, auctionId);
    await untilQuiet();
    const row = (await rowsOf('auction')).find(({ pk, sk }) => pk === `AUCTION#${auctionId}` && sk === 'SALE') ?? {};
    const { now } = await platform.clock.read();
    const offer = { ...(row['offer'] as object), offerId: `off_${auctionId.slice(4)}`, expiresAt: now + 1_000 };
    await putRow('auction', { ...row, offer, revision: Number(row['revision']) + 1 });

    await expect.poll(seen, patient).toEqual([
      ['lapsed', 3_100],
      ['offered', 1_000],
    ]);
    await platform.secondChances.withdraw(seller.accessToken, auctionId);
  });
});
