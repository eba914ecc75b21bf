import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import { mailsTo } from '../platform-client/mailbox';
import type { Platform } from '../platform-client/platform';
import { putEvents, sendTo, untilQuiet } from './engines';
import { anOpenAuction, crowd, thePlatform } from './people';
import { inMinutes, jumpTo, returnToNow } from './time';

let platform: Platform;
beforeAll(async () => {
  platform = await thePlatform();
});
afterEach(() => returnToNow(platform));

const bid = (bidder: Account | undefined, auctionId: string, amount: number) =>
  platform.auctions.bid(bidder?.accessToken ?? '', auctionId, { amount, key: randomUUID() });

/** What each person was told, without the title. */
const subjects = async (person: Account | undefined): Promise<readonly string[]> =>
  (await mailsTo(platform.mailUrl, person?.email ?? '')).map(({ subject }) => subject.split(':')[0] ?? '').toSorted();

const settled = async (auctionId: string) =>
  expect.poll(async () => (await platform.auctions.read(auctionId)).state, { timeout: 20_000 }).toBe('closed');

describe('mails', () => {
  it('B-AUC-11, B-NOT-3: tell everybody everything once, though the end is announced again and again', async () => {
    const { seller, auctionId } = await anOpenAuction(platform, { softClose: { windowSeconds: 120, maxExtensionSeconds: 3_600 } });
    const [ann, ben, cas, dan] = await crowd(platform, 4);
    await platform.notification.choose(cas?.accessToken ?? '', { templates: { outbid: false, lost: false } });
    await platform.auctions.watch(dan?.accessToken ?? '', auctionId);
    await bid(cas, auctionId, 300);
    await bid(ann, auctionId, 500);
    await bid(ben, auctionId, 900);
    await untilQuiet();
    expect([await subjects(ann), await subjects(ben), await subjects(cas)]).toEqual([['You have been outbid'], [], []]);

    const { endsAt } = await platform.auctions.read(auctionId);
    await jumpTo(platform, inMinutes(-5.9, endsAt));
    await expect.poll(() => subjects(dan), { timeout: 20_000 }).toEqual(['Ending soon']);
    await jumpTo(platform, inMinutes(-1, endsAt));
    const snipe = await bid(ann, auctionId, 2_000);
    expect(Date.parse(snipe.endsAt)).toBeGreaterThan(Date.parse(endsAt));
    await expect.poll(() => subjects(dan), { timeout: 20_000 }).toEqual(['Ending soon', 'More time']);
    await jumpTo(platform, snipe.endsAt);
    await settled(auctionId);
    await untilQuiet();

    const { price, seq, title, bidCount, closedAt = '', currency } = await platform.auctions.read(auctionId);
    const data = {
      auctionId,
      seq,
      title,
      price,
      bidCount,
      closedAt,
      currency,
      sellerId: seller.userId,
      outcome: 'sold',
      winnerId: ann?.userId,
    };
    const metadata = { eventId: `${auctionId}:${seq}:AuctionClosed`, version: 1, occurredAt: closedAt, correlationId: 'req-again' };
    const again = {
      EventBusName: 'ecom-platform-local',
      Source: 'ecom.auction',
      DetailType: 'AuctionClosed',
      Detail: JSON.stringify({ metadata, data }),
    };
    await putEvents(again, again);
    const won = {
      businessKey: `won:${auctionId}:${ann?.userId}`,
      userId: ann?.userId,
      template: 'won',
      data: { auctionId, title, currency, price },
    };
    await sendTo('ecom-notification-local-requests', JSON.stringify({ ...won, correlationId: 'req-again' }));
    await untilQuiet();

    expect(await subjects(ann)).toEqual(['Ending soon', 'More time', 'You have been outbid', 'You won', 'Your order']);
    expect(await subjects(ben)).toEqual(['Ending soon', 'More time', 'Not yours this time', 'You have been outbid']);
    expect(await subjects(cas)).toEqual(['Ending soon', 'More time']);
    expect(await subjects(dan)).toEqual(['Ending soon', 'More time']);
    expect(await subjects(seller)).toEqual(['Sold']);
  });

  it('tell the seller that the reserve was not met, and nobody what it was', async () => {
    const { seller, auctionId } = await anOpenAuction(platform, { reservePrice: 98_765 });
    const [ann] = await crowd(platform, 1);
    await bid(ann, auctionId, 5_000);
    await untilQuiet();
    const { endsAt, reserveMet } = await platform.auctions.read(auctionId);
    await jumpTo(platform, endsAt);
    await settled(auctionId);
    await untilQuiet();

    const shown = JSON.stringify([await platform.auctions.read(auctionId), await mailsTo(platform.mailUrl, ann?.email ?? '')]);
    expect(await platform.auctions.read(auctionId)).toMatchObject({ outcome: 'unsold' });
    expect(reserveMet).toBe(false);
    expect(shown).not.toMatch(/98[.,]?765|987[.,]65/);
    expect(await subjects(seller)).toEqual(['Not sold']);
    expect(await subjects(ann)).toEqual(expect.arrayContaining(['Not yours this time']));
    expect(await subjects(ann)).not.toContain('You won');
  });

  it('tell buyer and seller of a purchase at once', async () => {
    const { seller, auctionId } = await anOpenAuction(platform, { buyNowPrice: 4_000 });
    const [ann, ben] = await crowd(platform, 2);
    const code = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'accepted',
        (error: { readonly code?: string }) => error.code,
      );
    expect(await platform.auctions.buyNow(ann?.accessToken ?? '', auctionId, 4_000)).toMatchObject({ price: 4_000 });
    expect(await code(platform.auctions.buyNow(ben?.accessToken ?? '', auctionId, 4_000))).toBe('AUCTION_ENDED');
    await expect.poll(() => subjects(ann), { timeout: 20_000 }).toEqual(['You won', 'Your order']);
    await expect.poll(() => subjects(seller), { timeout: 20_000 }).toEqual(['Sold']);
    expect(await platform.auctions.read(auctionId)).toMatchObject({ state: 'closed', outcome: 'sold', price: 4_000 });

    const contested = await anOpenAuction(platform, { buyNowPrice: 4_000 });
    await bid(ben, contested.auctionId, 200);
    expect(await code(platform.auctions.buyNow(ann?.accessToken ?? '', contested.auctionId, 4_000))).toBe('AUCTION_BUY_NOW_UNAVAILABLE');
  });
});
