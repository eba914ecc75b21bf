import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../platform-client/platform';
import { rowsOf, untilQuiet } from './engines';
import { aFallenSale } from './fallen-sales';
import { codeOf, patient, subjectsTo, visa } from './orders';
import { anOpenAuction, somebody, thePlatform } from './people';
import { shown, withPicture } from './pictures';
import { inMinutes, jumpTo, returnToNow } from './time';

let platform: Platform;
beforeAll(async () => {
  platform = await thePlatform();
});
afterEach(() => returnToNow(platform));

describe('nobody gets what is not theirs', () => {
  it('not strangers, sellers or non-payers, not under another auction, not twice, not late, not after a withdrawal', async () => {
    const other = await anOpenAuction(platform);
    const { seller, auctionId, bidders, seen, order } = await aFallenSale(platform);
    const [first, runnerUp, winner] = bidders;
    const { offer, withdraw, accept, decline, list } = platform.secondChances;
    const stranger = await somebody(platform, ['buyers', 'sellers']);
    for (const { accessToken } of [stranger, winner, runnerUp]) {
      expect(await codeOf(offer(accessToken, auctionId))).toBe('AUCTION_NOT_YOURS');
      expect(await codeOf(withdraw(accessToken, auctionId))).toBe('AUCTION_NOT_YOURS');
      expect(await codeOf(list(accessToken, auctionId))).toBe('AUCTION_NOT_YOURS');
      expect(await codeOf(platform.secondChances.relist(accessToken, auctionId))).toBe('AUCTION_NOT_YOURS');
    }
    expect(await codeOf(withdraw(seller.accessToken, auctionId))).toBe('AUCTION_NO_OFFER_LIVE');

    const key = randomUUID();
    const made = await offer(seller.accessToken, auctionId, key);
    expect(await offer(seller.accessToken, auctionId, key)).toEqual(made);
    expect(await codeOf(offer(seller.accessToken, auctionId))).toBe('AUCTION_OFFER_LIVE');
    expect(await codeOf(accept(runnerUp.accessToken, { ...made, auctionId: other.auctionId }))).toBe('AUCTION_OFFER_NOT_FOUND');
    for (const { accessToken } of [stranger, seller, winner, first])
      for (const answer of [accept, decline]) expect(await codeOf(answer(accessToken, made))).toBe('AUCTION_OFFER_NOT_FOUND');
    expect(
      await codeOf(platform.orders.pay(winner.accessToken, order.orderId, { paymentMethodId: visa, key: randomUUID() } as never)),
    ).toBe('CHECKOUT_ORDER_NOT_PAYABLE');

    expect(await withdraw(seller.accessToken, auctionId, randomUUID())).toMatchObject({ status: 'withdrawn' });
    expect(await codeOf(accept(runnerUp.accessToken, made))).toBe('AUCTION_OFFER_OVER');
    await expect.poll(() => subjectsTo(platform, runnerUp), patient).toContain('Offer withdrawn: A brass sextant');
    // The seller's repetition of the first request is no new consent.
    expect(await offer(seller.accessToken, auctionId, key)).toEqual(made);
    expect(await seen()).toEqual([['withdrawn', 3_100]]);

    const again = await offer(seller.accessToken, auctionId);
    const own = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => accept(runnerUp.accessToken, again, own)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    for (const answer of [accept, decline]) expect(await codeOf(answer(runnerUp.accessToken, again))).toBe('AUCTION_OFFER_OVER');
    expect(await codeOf(accept(runnerUp.accessToken, made))).toBe('AUCTION_OFFER_OVER');
    expect(await codeOf(decline(runnerUp.accessToken, made, own))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await codeOf(withdraw(seller.accessToken, auctionId))).toBe('AUCTION_NO_OFFER_LIVE');
    await untilQuiet();
    const orders = (await rowsOf('checkout')).filter(({ sk, auctionId: of }) => sk === 'STATE' && of === auctionId);
    expect(orders.map(({ buyerId, status }) => [buyerId, status]).toSorted()).toEqual(
      [
        [winner.userId, 'unpaid'],
        [runnerUp.userId, 'awaiting_payment'],
      ].toSorted(),
    );
  });

  it('not once the time to answer is over, to the second', async () => {
    const { seller, auctionId, bidders } = await aFallenSale(platform);
    const made = await platform.secondChances.offer(seller.accessToken, auctionId);
    await jumpTo(platform, made.expiresAt);
    for (const answer of [platform.secondChances.accept, platform.secondChances.decline])
      expect(await codeOf(answer(bidders[1].accessToken, made))).toBe('AUCTION_OFFER_OVER');
  });

  it('nothing is offered or listed again that is still for sale, or sold', async () => {
    const { seller, auctionId } = await anOpenAuction(platform, { buyNowPrice: 900 });
    expect(await platform.secondChances.list(seller.accessToken, auctionId)).toEqual({ status: 'standing', items: [] });
    for (const act of [platform.secondChances.offer, platform.secondChances.relist])
      expect(await codeOf(act(seller.accessToken, auctionId))).toBe('AUCTION_SALE_STANDS');
    const buyer = await somebody(platform);
    await platform.auctions.buyNow(buyer.accessToken, auctionId, 900);
    for (const act of [platform.secondChances.offer, platform.secondChances.relist])
      expect(await codeOf(act(seller.accessToken, auctionId))).toBe('AUCTION_SALE_STANDS');
    expect(await codeOf(platform.secondChances.relist(seller.accessToken, auctionId, { endsAt: 'soon' }))).toBe('REQUEST_INVALID');
  });

  it('not the pictures of a lot either, when the draft that lists it again is deleted', async () => {
    const seller = await somebody(platform, ['buyers', 'sellers']);
    const auctionId = await withPicture(platform, seller);
    await platform.auctions.publish(seller.accessToken, auctionId);
    await untilQuiet();
    await jumpTo(platform, inMinutes(70));
    await expect.poll(async () => (await platform.auctions.read(auctionId)).state, patient).toBe('closed');
    const again = await platform.secondChances.relist(seller.accessToken, auctionId, { draft: true });
    expect(again).toMatchObject({ state: 'draft', relistOf: auctionId, pictures: [{ contentType: 'image/png' }] });
    expect(await shown(await platform.auctions.readOwn(seller.accessToken, again.auctionId))).toBe(200);

    await platform.auctions.remove(seller.accessToken, again.auctionId);
    await untilQuiet();
    expect(await shown(await platform.auctions.read(auctionId))).toBe(200);
  });
});
