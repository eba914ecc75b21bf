import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { DynamoError, type LeanDynamo } from '@ecom/dynamo/lean';
import type { ListingWalk } from '../domain/listing-walk';
import type { ListingIndex, Listings, SellerFilter } from '../use-cases/listings';
import { type BucketWalk, bucketPages } from './bucket-walk';
import type { TableOptions } from './dynamo-auctions';
import { fromListingItem, fromSellersItem, indexes, listingKey, sellerPartition, toListingItem } from './listing-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string; readonly onCapacity?: (units: number) => void };

const number = (value: number): AttributeValue => ({ N: `${value}` });

const listing = ({ by, buckets, ascending, after, until, otherAfter }: ListingWalk) => {
  const where = after !== undefined ? '#sk > :instant' : until !== undefined ? '#sk <= :instant' : undefined;
  const instant = after ?? until;
  return {
    index: indexes[by],
    buckets,
    ascending,
    ...(where && { where }),
    ...(otherAfter !== undefined && { filter: '#other > :other', names: { '#other': by === 'end' ? 'startsAt' : 'endsAt' } }),
    values: { ...(instant !== undefined && { ':instant': number(instant) }), ...(otherAfter !== undefined && { ':other': number(otherAfter) }) },
    read: fromListingItem,
  };
};

const ofSeller = (sellerId: string, { states, endsAfter, endedBy }: SellerFilter) => {
  const names = { '#state': 'state', ...((endsAfter !== undefined || endedBy !== undefined) && { '#endsAt': 'endsAt' }) };
  const time = endsAfter !== undefined ? ' AND #endsAt > :instant' : endedBy !== undefined ? ' AND #endsAt <= :instant' : '';
  const instant = endsAfter ?? endedBy;
  return {
    index: indexes.seller,
    buckets: [sellerPartition(sellerId)],
    ascending: false,
    filter: `#state IN (${states.map((_, index) => `:state${index}`).join(', ')})${time}`,
    names,
    values: { ...Object.fromEntries(states.map((state, index) => [`:state${index}`, { S: state }])), ...(instant !== undefined && { ':instant': number(instant) }) },
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
