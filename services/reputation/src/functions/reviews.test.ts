import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anExchange, hours, REVIEW_DAYS, written } from '../../tests/builders/exchange';
import { inMemoryReviews, type ReviewStores } from '../../tests/fakes/in-memory-reviews';
import { type Exchange, partyOf, type Role } from '../domain/review';
import { makeListReviews, makeReadExchange } from '../use-cases/read-reviews';
import { makeWriteReview } from '../use-cases/write-review';
import { makeHandler as getOrderReviews } from './get-order-reviews/handler';
import { makeHandler as listReviews } from './list-reviews/handler';
import { makeHandler as writeReview } from './write-review/handler';

vi.hoisted(() => {
  vi.stubEnv('REPUTATION_TABLE', 'none');
});

const END = hours(REVIEW_DAYS * 24);
let stores: ReviewStores;
let exchange: Exchange;
let now: number;
let reviews: number;
const clock = () => new Date(now);
beforeEach(async () => {
  [stores, exchange, now, reviews] = [inMemoryReviews(), anExchange(), hours(1), 0];
  await stores.exchanges.open(exchange);
});

const newReviewId = () => {
  reviews += 1;
  return `rev_${reviews}`;
};
const handle = () => writeReview(makeWriteReview({ exchanges: stores.exchanges, clock, newReviewId, pause: async () => undefined }));
const post = async (who: Role | string, body: unknown, key?: string) => {
  const callerId = who === 'buyer' || who === 'seller' ? partyOf(exchange, who) : who;
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  const response = await handle()(httpRequest({ callerId, path: { orderId: exchange.orderId }, body, headers }), lambdaContext());
  return { ...(readJson(response) as object), statusCode: response.statusCode, text: response.body };
};
const get = async (role: Role) =>
  readJson(
    await getOrderReviews(makeReadExchange({ exchanges: stores.exchanges, clock }))(
      httpRequest({ callerId: partyOf(exchange, role), path: { orderId: exchange.orderId } }),
      lambdaContext(),
    ),
  );
const list = async (userId: string, query: Readonly<Record<string, string>> = {}) =>
  readJson(
    await listReviews(makeListReviews({ published: stores.published, clock }))(
      httpRequest({ callerId: 'usr_reader', path: { userId }, query }),
      lambdaContext(),
    ),
  );

describe('POST /orders/{orderId}/reviews', () => {
  it('takes stars and a comment, and shows the writer what is theirs', async () => {
    expect(await post('buyer', { stars: 5, comment: '  Exactly as described.  ' })).toMatchObject({
      statusCode: 201,
      orderId: exchange.orderId,
      role: 'buyer',
      revealed: false,
      reviewUntil: new Date(END).toISOString(),
      mine: { reviewId: 'rev_1', stars: 5, comment: 'Exactly as described.' },
    });
    expect((await stores.exchanges.get(exchange.orderId))?.seller).toBeUndefined();
  });

  it.each([
    { stars: 0 },
    { stars: 6 },
    { stars: 4.5 },
    { stars: '5' },
    { stars: null },
    {},
    [],
    { stars: 5, comment: 'x'.repeat(1_001) },
    { stars: 5, comment: 'one\ntwo' },
    { stars: 5, comment: 'tsil\u202E' },
    { stars: 5, comment: '\uD800' },
    { stars: 5, comment: 7 },
    { stars: 5, comment: null },
    { stars: 5, subjectId: 'usr_victim' },
    { stars: 5, by: 'buyer' },
  ])('refuses %j', async (body) => {
    expect(await post('buyer', body)).toMatchObject({ status: 400, code: expect.stringMatching(/^REQUEST_/) });
    expect((await stores.exchanges.get(exchange.orderId))?.buyer).toBeUndefined();
  });

  it('takes 1,000 characters, whatever they are made of, and none at all', async () => {
    expect(await post('buyer', { stars: 1, comment: ` ${'😀'.repeat(1_000)} ` })).toMatchObject({ statusCode: 201 });
    const { mine } = (await post('seller', { stars: 1, comment: '   ' })) as { readonly mine?: object };
    expect(mine).not.toHaveProperty('comment');
  });

  it('gives the same request under one key the same bytes, even when all is revealed, and refuses another', async () => {
    const first = await post('buyer', { stars: 4 }, 'key-1');
    await post('seller', { stars: 2 });

    expect((await post('buyer', { stars: 4 }, 'key-1')).text).toBe(first.text);
    expect(await post('buyer', { stars: 5 }, 'key-1')).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await post('buyer', { stars: 4 }, 'key-2')).toMatchObject({ status: 422, code: 'REPUTATION_REVIEW_WRITTEN' });
    expect(await post('buyer', { stars: 4 })).toMatchObject({ status: 422, code: 'REPUTATION_REVIEW_WRITTEN' });
  });

  it('refuses strangers as if there were no such order, and everybody when the time is over', async () => {
    expect(await post('usr_stranger', { stars: 1 })).toMatchObject({ status: 404, code: 'REPUTATION_ORDER_NOT_FOUND' });
    now = END;
    expect(await post('seller', { stars: 1 })).toMatchObject({ status: 422, code: 'REPUTATION_REVIEW_WINDOW_ENDED' });
  });

  it('says so when others change the same rows each time', async () => {
    const busy = { ...stores.exchanges, add: vi.fn().mockResolvedValue(false) };
    const write = writeReview(makeWriteReview({ exchanges: busy, clock, newReviewId, pause: async () => undefined }));
    const request = httpRequest({ callerId: exchange.buyerId, path: { orderId: exchange.orderId }, body: { stars: 3 } });

    expect(readJson(await write(request, lambdaContext()))).toMatchObject({ status: 409, code: 'REPUTATION_REVIEW_COLLIDED' });
    expect(busy.add).toHaveBeenCalledTimes(5);
  });

  it('gives the answer of the same request that went through in the meantime', async () => {
    const first = await post('buyer', { stars: 4 }, 'key-1');
    const { findAnswer } = stores.exchanges;
    const late = { ...stores.exchanges, findAnswer: vi.fn(findAnswer).mockResolvedValueOnce(undefined) };
    const write = writeReview(makeWriteReview({ exchanges: late, clock, newReviewId, pause: async () => undefined }));
    const headers = { 'idempotency-key': 'key-1' };
    const path = { orderId: exchange.orderId };
    const again = await write(httpRequest({ callerId: exchange.buyerId, path, body: { stars: 4 }, headers }), lambdaContext());
    expect(again.body).toBe(first.text);
  });
});

describe('reading', () => {
  it('shows each side their own, and the other’s once both are in', async () => {
    await post('buyer', { stars: 4 });
    expect(await get('seller')).toEqual({
      orderId: exchange.orderId,
      title: 'A brass sextant',
      role: 'seller',
      reviewUntil: new Date(END).toISOString(),
      revealed: false,
    });
    await post('seller', { stars: 2 });
    expect(await get('seller')).toMatchObject({ revealed: true, mine: { stars: 2 }, theirs: { stars: 4 } });
  });

  it('lists what is published without a name, and refuses a cursor of another list and what it does not know', async () => {
    const one = written(exchange, 'buyer', { stars: 4 });
    await stores.exchanges.add({ exchange: one, role: 'buyer' });
    expect(await list(exchange.sellerId)).toEqual({ summary: { count: 0 }, items: [] });
    now = END;

    expect(await list(exchange.sellerId)).toEqual({
      summary: { count: 1, average: 4 },
      items: [{ reviewId: one.buyer?.reviewId, stars: 4, comment: 'As described.', by: 'buyer', publishedAt: new Date(END).toISOString() }],
    });
    const foreign = JSON.stringify(['usr_reader', 'usr_other', 'rev_1']);
    expect(await list(exchange.sellerId, { cursor: foreign })).toMatchObject({ status: 400, code: 'CURSOR_INVALID' });
    for (const query of [{ limit: '0' }, { limit: '101' }, { sort: 'stars' }])
      expect(await list(exchange.sellerId, query)).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
  });
});
