import { describe, expect, it } from 'vitest';
import { type Exchange, type Role, roles } from '../../src/domain/review';
import type { PublishedPage } from '../../src/use-cases/review-ports';
import { anExchange, hours, REVIEW_DAYS, written } from '../builders/exchange';
import type { ReviewStores } from '../fakes/in-memory-reviews';

const END = hours(REVIEW_DAYS * 24);
const at = (time: number): Date => new Date(time);

const storesOf = (stores: () => ReviewStores) => {
  const opened = async (overrides: Partial<Exchange> = {}): Promise<Exchange> => {
    const exchange = anExchange(overrides);
    expect(await stores().exchanges.open(exchange)).toBe(true);
    return exchange;
  };
  const add = (exchange: Exchange, role: Role) => stores().exchanges.add({ exchange, role });
  const starsOf = async (userId: string, now: number, page: Partial<PublishedPage> = {}) =>
    (await stores().published.page({ callerId: 'usr_reader', userId, limit: 10, cursor: undefined, now: at(now), ...page })).items.map(
      ({ review: { stars } }) => stars,
    );
  const tally = (userId: string, now: number) => stores().published.tally(userId, at(now));
  const due = async (now: number): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const shard of stores().due.shards) {
      let cursor: string | undefined;
      do {
        const page = await stores().due.page({ shard, now: at(now), cursor });
        found.push(...page.items);
        cursor = page.cursor;
      } while (cursor !== undefined);
    }
    return found;
  };

  return { opened, add, starsOf, tally, due };
};

const exchangeSuite = (stores: () => ReviewStores): void => {
  const { opened, add, starsOf, tally } = storesOf(stores);

  it('open once: hearing of an order again changes nothing', async () => {
    const exchange = await opened();
    await add(written(exchange, 'buyer'), 'buyer');

    expect(await stores().exchanges.open({ ...exchange, title: 'Another' })).toBe(false);
    expect(await stores().exchanges.get(exchange.orderId)).toMatchObject({ title: 'A brass sextant', buyer: { stars: 4 } });
    expect(await stores().exchanges.get('ord_none')).toBeUndefined();
  });

  it('take one review of a side, of many that come at once', async () => {
    const exchange = await opened();
    const tries = [1, 2, 3, 4, 5].map((stars) => written(exchange, 'buyer', { stars }));

    expect((await Promise.all(tries.map((one) => add(one, 'buyer')))).filter(Boolean)).toHaveLength(1);
    expect((await tally(exchange.sellerId, END)).count).toBe(1);
  });

  it('take two sides at once only one after the other, and then count both, and once', async () => {
    const exchange = await opened();
    const both = await Promise.all(roles.map((role) => add(written(exchange, role), role)));
    expect(both.filter(Boolean)).toHaveLength(1);
    const first = (await stores().exchanges.get(exchange.orderId)) as Exchange;
    const missing = first.buyer ? 'seller' : 'buyer';
    const second = written(first, missing, { stars: 2, writtenAt: hours(2) });

    expect(await Promise.all([add(second, missing), add(second, missing)])).toContain(true);
    expect(await add(second, missing)).toBe(false);
    const people = [exchange.buyerId, exchange.sellerId];
    expect((await Promise.all(people.map((userId) => tally(userId, hours(2))))).map(({ count }) => count)).toEqual([1, 1]);
    expect((await Promise.all(people.map((userId) => starsOf(userId, hours(2))))).flat().toSorted()).toEqual([2, 4]);
    expect(await starsOf(exchange.buyerId, END)).toHaveLength(1);
  });

  it('refuse at the very end of the window, whatever was read before', async () => {
    const exchange = await opened();
    const late = { ...exchange, endsAt: END + 1 };

    expect(await add(written(late, 'buyer', { writtenAt: END }), 'buyer')).toBe(false);
    expect(await add(written(exchange, 'buyer', { writtenAt: END - 1 }), 'buyer')).toBe(true);
  });

  it('keep an answer with its review, or neither', async () => {
    const exchange = await opened();
    const request = { callerId: exchange.buyerId, key: 'key-1', fingerprint: 'print' };
    const kept = { request, answer: '{"a": 1}' };
    expect(await stores().exchanges.findAnswer(request, at(hours(1)))).toBeUndefined();
    expect(await stores().exchanges.add({ exchange: written(exchange, 'buyer'), role: 'buyer', kept })).toBe(true);

    expect(await stores().exchanges.findAnswer(request, at(hours(1)))).toBe('{"a": 1}');
    const reused = stores().exchanges.findAnswer({ ...request, fingerprint: 'other' }, at(hours(1)));
    await expect(reused).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const another = await opened({ buyerId: exchange.buyerId });
    expect(await stores().exchanges.add({ exchange: written(another, 'buyer'), role: 'buyer', kept })).toBe(false);
    expect(await stores().exchanges.get(another.orderId)).toEqual(another);
  });
};

const publishedSuite = (stores: () => ReviewStores): void => {
  const { opened, add, starsOf, tally, due } = storesOf(stores);

  it('show and count a single review from the very end of its window, before and after it is counted, which is once', async () => {
    const exchange = await opened();
    await add(written(exchange, 'buyer', { stars: 2 }), 'buyer');
    const seen = async (now: number) => [await starsOf(exchange.sellerId, now), await tally(exchange.sellerId, now)];
    const published = { ...((await stores().exchanges.get(exchange.orderId)) as Exchange), publishedAt: END };
    expect(await seen(END - 1)).toEqual([[], { count: 0, stars: 0 }]);
    expect(await stores().exchanges.publish(published, at(END - 1))).toBe(false);
    expect(await seen(END)).toEqual([[2], { count: 1, stars: 2 }]);

    const tries = await Promise.all([1, 2, 3].map(() => stores().exchanges.publish(published, at(END))));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await seen(END)).toEqual([[2], { count: 1, stars: 2 }]);
    expect(await tally(exchange.buyerId, END)).toEqual({ count: 0, stars: 0 });
    expect(await stores().exchanges.publish(published, at(END))).toBe(false);
    expect(await due(END)).not.toContain(exchange.orderId);
    expect(await add(written({ ...exchange, endsAt: END + 1 }, 'seller', { writtenAt: END }), 'seller')).toBe(false);
  });

  it('find windows that end with one review, however many, and no others', async () => {
    const one = await Promise.all(Array.from({ length: 9 }, () => opened()));
    for (const exchange of one) await add(written(exchange, 'seller'), 'seller');
    const both = await opened();
    const half = written(both, 'buyer');
    expect([await add(half, 'buyer'), await add(written(half, 'seller'), 'seller')]).toEqual([true, true]);
    const none = await opened();

    const found = await due(END);
    expect(found).toEqual(expect.arrayContaining(one.map(({ orderId }) => orderId)));
    expect(found).not.toContain(both.orderId);
    expect(found).not.toContain(none.orderId);
    expect(await due(END - 1)).not.toContain(one[0]?.orderId);
  });

  it('are listed the latest first, page by page, for one caller and one list', async () => {
    const sellerId = `usr_listed-${anExchange().orderId}`;
    for (const [index, stars] of [1, 2, 3].entries()) {
      const exchange = await opened({ sellerId });
      const first = written(exchange, 'buyer', { stars });
      await add(first, 'buyer');
      await add(written(first, 'seller', { writtenAt: hours(2 + index) }), 'seller');
    }
    const ask = (page: Partial<PublishedPage>) =>
      stores().published.page({ callerId: 'usr_reader', userId: sellerId, limit: 2, cursor: undefined, now: at(hours(5)), ...page });
    const first = await ask({});
    const { cursor } = first;

    expect(first.items.map(({ review: { stars } }) => stars)).toEqual([3, 2]);
    const second = await ask({ cursor });
    expect([second.items.map(({ review: { stars } }) => stars), second.cursor]).toEqual([[1], undefined]);
    await expect(ask({ cursor, callerId: 'usr_other' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(ask({ cursor, userId: 'usr_other' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    expect(await tally(sellerId, hours(5))).toEqual({ count: 3, stars: 6 });
  });
};

/** What the fakes and the table must both do. */
export const reviewStoresSuite = (name: string, stores: () => ReviewStores): void => {
  describe(`${name}: exchanges`, () => exchangeSuite(stores));
  describe(`${name}: published reviews`, () => publishedSuite(stores));
};
