import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { DynamoError, type LeanDynamo } from '@ecom/dynamo/lean';
import type { ListingWalk } from '../domain/listing-walk';
import type { ListingIndex, Listings, SellerFilter } from '../use-cases/listings';
import { type BucketWalk, bucketPages } from './bucket-walk';
import type { TableOptions } from './dynamo-auctions';
import type { KeyRange } from './key-range';
import { fromListingItem, fromSellersItem, indexes, listingKey, sellerPartition, toListingItem } from './listing-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string; readonly onCapacity?: (units: number) => void };

const number = (value: number): AttributeValue => ({ N: `${value}` });

type Bound = { readonly expression?: string; readonly instant?: number | undefined };

const endsWithin = ({ endsAfter, endedBy }: SellerFilter): Bound => {
  if (endsAfter !== undefined) return { expression: '#endsAt > :instant', instant: endsAfter };
  return endedBy === undefined ? {} : { expression: '#endsAt <= :instant', instant: endedBy };
};

const rangeOf = (after: number | undefined, until: number | undefined): KeyRange | undefined => {
  if (after !== undefined) return { after };
  return until === undefined ? undefined : { until };
};

const listing = ({ by, buckets, ascending, after, until, otherAfter }: ListingWalk) => {
  return {
    index: indexes[by],
    buckets,
    ascending,
    range: rangeOf(after, until),
    ...(otherAfter !== undefined && {
      filter: '#other > :other',
      names: { '#other': by === 'end' ? 'startsAt' : 'endsAt' },
      values: { ':other': number(otherAfter) },
    }),
    read: fromListingItem,
  };
};

const ofSeller = (sellerId: string, sellerFilter: SellerFilter) => {
  const { states } = sellerFilter;
  const { expression, instant } = endsWithin(sellerFilter);
  return {
    index: indexes.seller,
    buckets: [sellerPartition(sellerId)],
    ascending: false,
    filter: `#state IN (${states.map((_, index) => `:state${index}`).join(', ')})${expression ? ` AND ${expression}` : ''}`,
    names: { '#state': 'state', ...(expression && { '#endsAt': 'endsAt' }) },
    values: {
      ...Object.fromEntries(states.map((state, index) => [`:state${index}`, { S: state }])),
      ...(instant !== undefined && { ':instant': number(instant) }),
    },
    read: fromSellersItem,
  } satisfies BucketWalk<unknown>;
};

export const dynamoListings = (options: Options): Listings => {
  const page = bucketPages(options);
  return {
    page: (walk, request) => page(listing(walk), request),
    pageOfSeller: (sellerId, filter, request) => page(ofSeller(sellerId, filter), request),
  };
};

const newer = 'attribute_not_exists(pk) OR seq < :seq OR (seq = :seq AND updatedAt <= :updatedAt)';

/** The rows that lists are made of; written by the stream's consumer alone. */
export const dynamoListingIndex = ({ dynamo, tableName }: TableOptions): ListingIndex => ({
  async put(entry, version) {
    try {
      await dynamo('PutItem', {
        TableName: tableName,
        Item: toListingItem(entry, version),
        ConditionExpression: newer,
        ExpressionAttributeValues: { ':seq': number(version.seq), ':updatedAt': number(version.updatedAt) },
      });
    } catch (error) {
      if (!(error instanceof DynamoError && error.name === 'ConditionalCheckFailedException')) throw error;
    }
  },
  async remove(auctionId) {
    await dynamo('DeleteItem', { TableName: tableName, Key: marshall(listingKey(auctionId)) });
  },
});
