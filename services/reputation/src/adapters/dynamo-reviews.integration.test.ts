import { marshall } from '@aws-sdk/util-dynamodb';
import { type LeanDynamo, leanDynamo } from '@ecom/dynamo/lean';
import { createTable, type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anExchange, hours, REVIEW_DAYS, written } from '../../tests/builders/exchange';
import type { ReviewStores } from '../../tests/fakes/in-memory-reviews';
import { reviewStoresSuite } from '../../tests/suites/review-stores';
import { type Said, saidIn } from '../domain/review';
import { makeSweepReviews } from '../use-cases/sweep-reviews';
import { makeWriteReview } from '../use-cases/write-review';
import { dynamoDueExchanges } from './dynamo-due-exchanges';
import { dynamoExchanges } from './dynamo-exchanges';
import { dynamoPublishedReviews } from './dynamo-published-reviews';
import { exchangeKey, saidKey } from './review-item';

const tableName = 'reputation';
const END = hours(REVIEW_DAYS * 24);
let engine: DynamoLocal;
let stores: ReviewStores;
let dynamo: LeanDynamo;

beforeAll(async () => {
  engine = await startDynamoLocal();
  const file = new URL('../../resources/tables.yml', import.meta.url);
  await createTable(localClient(engine.endpoint), { file, logicalId: 'ReputationTable', tableName });
  const account = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  dynamo = leanDynamo({ environment: { ...account, AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint } });
  stores = {
    exchanges: dynamoExchanges({ dynamo, tableName }),
    due: dynamoDueExchanges({ dynamo, tableName, pageSize: 2 }),
    published: dynamoPublishedReviews({ dynamo, tableName }),
  };
});

afterAll(() => engine.stop());

reviewStoresSuite('DynamoDB', () => stores);

it('an operator can take a comment away as the README says, and the stars stay', async () => {
  const exchange = anExchange();
  const one = written(exchange, 'buyer');
  const [said] = saidIn(one);
  await stores.exchanges.open(exchange);
  await stores.exchanges.add({ exchange: one, role: 'buyer' });
  const rows = [
    { map: 'buyer', Key: exchangeKey(exchange.orderId) },
    { map: 'review', Key: saidKey(said as Said) },
  ];
  for (const { map, Key } of rows)
    await dynamo('UpdateItem', {
      TableName: tableName,
      Key: marshall(Key),
      UpdateExpression: `REMOVE ${map}.#comment`,
      ExpressionAttributeNames: { '#comment': 'comment' },
    });

  expect((await stores.exchanges.get(exchange.orderId))?.buyer).toEqual({ ...one.buyer, comment: undefined });
  const page = { callerId: 'usr_r', userId: exchange.sellerId, limit: 1, cursor: undefined, now: new Date(END) };
  expect((await stores.published.page(page)).items).toMatchObject([{ review: { stars: 4 } }]);
  expect((await stores.published.page(page)).items[0]?.review).not.toHaveProperty('comment');
  expect(await stores.published.tally(exchange.sellerId, new Date(END))).toEqual({ count: 1, stars: 4 });
});

const sellerId = 'usr_hot';
const ORDERS = 24;
const starsFor = (index: number): number => 1 + (index % 5);
const sellerWrites = (index: number): boolean => index % 2 === 0;

/** Many orders of one seller, whose rows everybody is at. */
const aCrowd = async () => {
  let count = 0;
  let now = END - 1;
  const clock = () => new Date(now);
  const newReviewId = () => {
    count += 1;
    return `rev_hot${String(count).padStart(6, '0')}`;
  };
  const exchanges = Array.from({ length: ORDERS }, () => anExchange({ sellerId }));
  for (const exchange of exchanges) await stores.exchanges.open(exchange);
  const write = makeWriteReview({ exchanges: stores.exchanges, clock, newReviewId, pause: async () => undefined });
  const review = (orderId: string, callerId: string, stars: number) =>
    write({ orderId, callerId, stars, comment: undefined, idempotencyKey: `${orderId}${callerId}` });
  const look = async () => {
    const { items } = await stores.published.page({ callerId: 'usr_r', userId: sellerId, limit: 100, cursor: undefined, now: clock() });
    const tally = await stores.published.tally(sellerId, clock());
    return { listed: { count: items.length, stars: items.reduce((sum, said) => sum + said.review.stars, 0) }, tally };
  };
  const endWindows = () => {
    now = END;
  };

  return { exchanges, review, look, sweep: makeSweepReviews({ ...stores, clock }), endWindows };
};

describe('at the same time', () => {
  it('two sides, sweepers and repetitions leave one seller with a tally that is the sum of the list, whoever looks meanwhile', async () => {
    const { exchanges, review, look, sweep, endWindows } = await aCrowd();
    // Every buyer writes, every other seller too.
    const requests = exchanges.flatMap(({ orderId, buyerId }, index) => [
      () => review(orderId, buyerId, starsFor(index)),
      ...(sellerWrites(index) ? [() => review(orderId, sellerId, 5)] : []),
    ]);
    const outcomes = await Promise.allSettled([...requests, ...requests].map((request) => request()));
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
    expect(refusals.filter((code) => code !== 'REPUTATION_REVIEW_COLLIDED')).toEqual([]);
    // Whoever lost to the crowd repeats, and is answered as if nothing had been.
    for (const request of requests) expect(JSON.parse(await request())).toMatchObject({ mine: {} });
    const early = await look();
    expect([early.listed.count, early.tally]).toEqual([ORDERS / 2, early.listed]);

    endWindows();
    const all = { count: ORDERS, stars: exchanges.reduce((sum, _, index) => sum + starsFor(index), 0) };
    expect(await look()).toEqual({ listed: all, tally: all });
    const sweeps = Promise.all([sweep(), sweep(), sweep()]);
    const looks = await Promise.all(Array.from({ length: 20 }, () => look()));
    for (const seen of looks) expect(seen).toEqual({ listed: all, tally: all });
    await sweeps;
    await sweep();
    expect(await look()).toEqual({ listed: all, tally: all });
    const rows = await Promise.all(exchanges.map(({ orderId }) => stores.exchanges.get(orderId)));
    expect(rows.map((row) => row && saidIn(row).length)).toEqual(exchanges.map((_, index) => (sellerWrites(index) ? 2 : 1)));
    expect(rows.every((row) => row?.publishedAt !== undefined)).toBe(true);
  });
});
