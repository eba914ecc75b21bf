import { marshall } from '@aws-sdk/util-dynamodb';
import type { BiddersOffers, LiveOffers } from '../use-cases/sale-store';
import { bucketPages } from './bucket-walk';
import type { TableOptions } from './dynamo-auctions';
import { indexes } from './listing-item';
import { queryPages } from './query-all';
import { bidderPartition, fromOfferImage, LIVE_OFFERS } from './sale-item';

/** The index says which; what they are is read from the rows themselves, which are never behind. */
export const dynamoBiddersOffers = (options: TableOptions): BiddersOffers => {
  const { dynamo, tableName } = options;
  const page = bucketPages(options);

  return {
    async pageOf(bidderId, request) {
      const walk = { index: indexes.seller, buckets: [bidderPartition(bidderId)], ascending: false };
      const { items, ...rest } = await page({ ...walk, read: ({ pk, sk }) => ({ pk: pk?.S, sk: sk?.S }) }, request);
      const read = items.map((key) => dynamo('GetItem', { TableName: tableName, Key: marshall(key), ConsistentRead: true }));
      const rows = (await Promise.all(read)).flatMap(({ Item }) => (Item ? [fromOfferImage(Item)] : []));

      return { items: rows, ...rest };
    },
  };
};

export const dynamoLiveOffers = (options: TableOptions): LiveOffers => ({
  async *overdue(now) {
    const pages = queryPages(options, {
      IndexName: indexes.end.name,
      KeyConditionExpression: 'gsi1pk = :live AND gsi1sk <= :now',
      ExpressionAttributeValues: marshall({ ':live': LIVE_OFFERS, ':now': now }),
    });
    for await (const page of pages) yield page.map(({ pk }) => (pk?.S ?? '').slice('AUCTION#'.length));
  },
});
