import { marshall } from '@aws-sdk/util-dynamodb';
import type { LeanDynamo } from '@ecom/dynamo/lean';
import { expect, it } from 'vitest';
import { TallyMovingError } from '../domain/errors';
import { dynamoPublishedReviews } from './dynamo-published-reviews';

/** A table with due reviews of four stars each, some of which no tally has yet; `meanwhile` happens between any two reads. */
const aTable = (reviews: number, meanwhile: (counted: number) => number) => {
  const reads: string[] = [];
  let counted = 0;
  const dynamo = (async (operation: string) => {
    reads.push(operation);
    const answer =
      operation === 'Query'
        ? { Items: Array.from({ length: reviews - counted }, () => marshall({ stars: 4 })) }
        : { Item: marshall({ reviews: counted, stars: 4 * counted }) };
    counted = meanwhile(counted);
    return answer;
  }) as unknown as LeanDynamo;

  return { reads, tally: () => dynamoPublishedReviews({ dynamo, tableName: 'reputation' }).tally('usr_1', new Date()) };
};

it('adds uncounted reviews to the tally', async () => {
  expect(await aTable(3, (counted) => counted).tally()).toEqual({ count: 3, stars: 12 });
});

it('needs two reads when all are counted, which is nearly always', async () => {
  const { tally, reads } = aTable(0, (counted) => counted);
  expect(await tally()).toEqual({ count: 0, stars: 0 });
  expect(reads).toEqual(['Query', 'GetItem']);
});

it.each([0, 1, 2, 3, 4])('counts a review once that the sweep counts after read number %j', async (when) => {
  let reads = 0;
  const table = aTable(2, (counted) => {
    reads += 1;
    return counted + (reads === when + 1 && counted < 2 ? 1 : 0);
  });
  expect(await table.tally()).toEqual({ count: 2, stars: 8 });
});

it('says that it cannot tell when reviews are counted at every look', async () => {
  await expect(aTable(1_000, (counted) => counted + 1).tally()).rejects.toThrow(TallyMovingError);
});
