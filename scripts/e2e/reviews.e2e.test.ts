import { randomUUID } from 'node:crypto';
import { openLiveFeed } from '@ecom/client/live-feed';
import { orderCompleted } from '@ecom/contracts';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import { mailsTo } from '../platform-client/mailbox';
import type { Platform } from '../platform-client/platform';
import { putEvents, rowsOf, untilQuiet } from './engines';
import { anOrder, codeOf, patient, subjectsTo } from './orders';
import { somebody, thePlatform } from './people';
import { apiOf } from './requests';
import { aCompletedOrder, type Reviews, reviewsOf } from './reviews';
import { jumpTo, returnToNow } from './time';

let platform: Platform;
let reviews: Reviews;
beforeAll(async () => {
  platform = await thePlatform();
  reviews = reviewsOf(await apiOf('reputation'));
});
afterEach(() => returnToNow(platform));

const invited = 'How was it? A brass sextant';
const published = 'You were reviewed: A brass sextant';
const timesTold = async (person: Account, subject: string) => (await subjectsTo(platform, person)).filter((one) => one === subject).length;
const lookUp = async ({ accessToken }: Account, userId: string) =>
  (await apiOf('reputation')).send<{ readonly requestId: string }>('POST', `/ratings/${userId}/lookups`, { token: accessToken });

describe('both sides of an order review each other', () => {
  it('sees nothing of the other until both are in; then both are published, told, and count', async () => {
    const { buyer, seller, orderId, reviewUntil } = await aCompletedOrder(platform, reviews);
    const feed = await openLiveFeed({ url: platform.socketUrl, token: seller.accessToken });
    for (const person of [buyer, seller]) await expect.poll(() => timesTold(person, invited), patient).toBe(1);
    const [mail] = (await mailsTo(platform.mailUrl, buyer.email)).filter(({ subject }) => subject === invited);
    expect(JSON.stringify(mail)).toContain(new Date(reviewUntil).toUTCString().replace('GMT', 'UTC'));
    const unseen = await reviews.read(seller, orderId);

    const key = randomUUID();
    const said = { key, stars: 4, comment: '  Well <b>packed</b>. ' };
    const answers = await Promise.all([reviews.write(buyer, orderId, said), reviews.write(buyer, orderId, said)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ role: 'buyer', revealed: false, mine: { stars: 4, comment: 'Well <b>packed</b>.' } });
    await untilQuiet();
    expect(await reviews.read(seller, orderId)).toEqual(unseen);
    expect(await reviews.list(buyer, seller.userId)).toEqual({ summary: { count: 0 }, items: [] });
    expect([await timesTold(seller, published), feed.frames.filter(({ type }) => type === 'notice')]).toEqual([0, []]);

    await reviews.write(seller, orderId, { stars: 5 });
    expect(await reviews.read(buyer, orderId)).toMatchObject({ revealed: true, mine: { stars: 4 }, theirs: { stars: 5 } });
    const listed = await reviews.list(buyer, seller.userId);
    expect(listed).toMatchObject({ summary: { count: 1, average: 4 }, items: [{ stars: 4, by: 'buyer', comment: 'Well <b>packed</b>.' }] });
    expect(JSON.stringify(listed)).not.toMatch(/usr_|ord_|auc_/);
    expect((await reviews.list(seller, buyer.userId)).summary).toEqual({ count: 1, average: 5 });
    for (const person of [buyer, seller]) await expect.poll(() => timesTold(person, published), patient).toBe(1);
    const notice = {
      topic: 'order',
      key: `review:${orderId}:${seller.userId}`,
      data: { orderId, news: 'reviewed', by: 'buyer', stars: 4 },
    };
    await expect.poll(() => feed.frames.filter(({ type }) => type === 'notice'), patient).toMatchObject([notice]);
    expect(await reviews.write(buyer, orderId, said)).toEqual(answers[0]);
    feed.close();
  });

  it('changes the rating, which whoever looks it up is told', async () => {
    const { buyer, seller, orderId } = await aCompletedOrder(platform, reviews);
    const feed = await openLiveFeed({ url: platform.socketUrl, token: buyer.accessToken });
    const looked = async () => {
      const { requestId } = await lookUp(buyer, seller.userId);
      const about = () => feed.frames.find((frame) => frame.type === 'notice' && frame.data['requestId'] === requestId);
      await expect.poll(about, patient).toBeDefined();
      return about();
    };
    expect(await looked()).toMatchObject({ data: { outcome: 'rated', reviewCount: 0 } });
    await reviews.write(buyer, orderId, { stars: 2 });
    const before = await reviews.rating(buyer, seller.userId);
    expect(before.reviews).toEqual({ count: 0 });
    await reviews.write(seller, orderId, { stars: 5 });

    expect(await reviews.rating(buyer, seller.userId)).toEqual({ ...before, reviews: { count: 1, average: 2 } });
    expect(await looked()).toMatchObject({ data: { outcome: 'rated', reviewCount: 1, reviewAverage: 2 } });
    feed.close();
  });
});

describe('only one side reviews', () => {
  it('stays unseen until the window ends, then it is seen, listed and counted at once, and told once', async () => {
    const { buyer, seller, orderId, reviewUntil } = await aCompletedOrder(platform, reviews);
    const end = Date.parse(reviewUntil);
    await reviews.write(buyer, orderId, { stars: 3 });
    await jumpTo(platform, end - 60_000);
    await untilQuiet();
    expect((await reviews.read(seller, orderId)).theirs).toBeUndefined();
    expect(await reviews.list(seller, seller.userId)).toEqual({ summary: { count: 0 }, items: [] });
    expect(await timesTold(seller, published)).toBe(0);

    await jumpTo(platform, end);
    const seen = await Promise.all([reviews.read(seller, orderId), reviews.list(buyer, seller.userId)]);
    expect(seen).toMatchObject([
      { revealed: true, theirs: { stars: 3 } },
      { summary: { count: 1, average: 3 }, items: [{ stars: 3, publishedAt: reviewUntil }] },
    ]);
    expect(await codeOf(reviews.write(seller, orderId, { stars: 1 }))).toBe('REPUTATION_REVIEW_WINDOW_ENDED');
    await jumpTo(platform, end + 6 * 60_000);
    await expect.poll(() => timesTold(seller, published), patient).toBe(1);
    const row = async () => (await rowsOf('reputation')).find(({ pk, sk }) => pk === `ORDER#${orderId}` && sk === 'REVIEWS');
    expect(await row()).toMatchObject({ publishedAt: end });
    await jumpTo(platform, end + 20 * 60_000);
    await untilQuiet();
    expect((await reviews.list(buyer, seller.userId)).summary).toEqual({ count: 1, average: 3 });
    expect([await timesTold(seller, published), await timesTold(buyer, published)]).toEqual([1, 0]);
  });
});

describe('what nobody may', () => {
  it('strangers, unpaid orders, second thoughts and what is no review are refused', async () => {
    const { buyer, seller, orderId } = await aCompletedOrder(platform, reviews);
    const stranger = await somebody(platform);
    const attempt = (who: Account, body: Readonly<Record<string, unknown>>) => codeOf(reviews.write(who, orderId, body));
    expect([await attempt(stranger, { stars: 1 }), await codeOf(reviews.read(stranger, orderId))]).toEqual([
      'REPUTATION_ORDER_NOT_FOUND',
      'REPUTATION_ORDER_NOT_FOUND',
    ]);
    for (const stars of [0, 6, 4.5, '5', null, undefined]) expect(await attempt(buyer, { stars })).toBe('REQUEST_INVALID');
    for (const comment of ['x'.repeat(1_001), 'one\u0000two', 'one\ntwo', 5])
      expect(await attempt(buyer, { stars: 5, comment })).toBe('REQUEST_INVALID');
    // A seller who would review himself cannot even say so.
    expect(await attempt(seller, { stars: 5, subjectId: seller.userId })).toBe('REQUEST_INVALID');
    expect(await codeOf(reviews.write(buyer, 'ord_1', { stars: 5 }))).toBe('REQUEST_INVALID');

    const key = randomUUID();
    await reviews.write(buyer, orderId, { key, stars: 5, comment: 'x'.repeat(1_000) });
    expect(await attempt(buyer, { key, stars: 1 })).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await attempt(buyer, { stars: 5 })).toBe('REPUTATION_REVIEW_WRITTEN');
    await reviews.write(seller, orderId, { stars: 5 });
    expect((await reviews.list(seller, seller.userId)).summary).toEqual({ count: 1, average: 5 });

    const unpaid = await anOrder(platform, 20_000, buyer);
    expect(await codeOf(reviews.write(buyer, unpaid.orderId, { stars: 1 }))).toBe('REPUTATION_ORDER_NOT_FOUND');
    expect(await codeOf(reviews.read(unpaid.seller, unpaid.orderId))).toBe('REPUTATION_ORDER_NOT_FOUND');
  });

  it('an order that is heard of again is the same order; a list is paged, and its cursor is good for nobody else', async () => {
    const { buyer, seller, orderId } = await aCompletedOrder(platform, reviews);
    await reviews.write(buyer, orderId, { stars: 1 });
    await reviews.write(seller, orderId, { stars: 1 });
    // Completed orders of the same two people, as the checkout would tell of them, the first one again with other words.
    const tell = (data: object) => ({
      EventBusName: 'ecom-platform-local',
      Source: orderCompleted.source,
      DetailType: orderCompleted.name,
      Detail: JSON.stringify({
        metadata: { eventId: randomUUID(), version: 1, occurredAt: new Date().toISOString(), correlationId: 'again' },
        data: { ...orderCompleted.example, buyerId: buyer.userId, sellerId: seller.userId, completedAt: new Date().toISOString(), ...data },
      }),
    });
    const second = `ord_${orderId.slice(4, 29)}${orderId.endsWith('0') ? '1' : '0'}`;
    await putEvents(tell({ orderId, title: 'Another title', buyerId: seller.userId, sellerId: buyer.userId }), tell({ orderId: second }));
    await expect.poll(() => codeOf(reviews.read(buyer, second)), patient).toBe('accepted');
    expect(await reviews.read(buyer, orderId)).toMatchObject({ role: 'buyer', title: 'A brass sextant', mine: { stars: 1 } });
    await reviews.write(seller, second, { stars: 5 });
    await reviews.write(buyer, second, { stars: 4 });

    const first = await reviews.list(buyer, seller.userId, '?limit=1');
    expect(first.items).toMatchObject([{ stars: 4 }]);
    const cursor = encodeURIComponent(first.cursor ?? '');
    expect((await reviews.list(buyer, seller.userId, `?limit=1&cursor=${cursor}`)).items).toMatchObject([{ stars: 1 }]);
    const foreign = [
      reviews.list(seller, seller.userId, `?cursor=${cursor}`),
      reviews.list(buyer, buyer.userId, `?cursor=${cursor}`),
      reviews.list(buyer, seller.userId, '?cursor=none'),
    ];
    expect(await Promise.all(foreign.map(codeOf))).toEqual(['CURSOR_INVALID', 'CURSOR_INVALID', 'CURSOR_INVALID']);
    expect(first.summary).toEqual({ count: 2, average: 2.5 });
  });
});
