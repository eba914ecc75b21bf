import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { DynamoError } from '@ecom/dynamo/lean';
import type { Participant, Participants, Watch, Watches } from '../use-cases/watches';
import { plainItem } from './auction-item-values';
import { bucketPages } from './bucket-walk';
import type { TableOptions } from './dynamo-auctions';
import { indexes } from './listing-item';

type Image = Readonly<Record<string, AttributeValue>>;

const PARTICIPANT = 'WATCH#';
const watchKey = (auctionId: string, userId: string) => marshall({ pk: `AUCTION#${auctionId}`, sk: `${PARTICIPANT}${userId}` });
const watcherPartition = (userId: string): string => `WATCHER#${userId}`;

const fromImage = (image: Image): Watch => {
  const { pk, title, gsi2sk } = plainItem(image);
  return { auctionId: (pk as string).slice('AUCTION#'.length), title: title as string, watchedAt: gsi2sk as number };
};

/** Deletes the row of somebody who only watched; a bidder's row stays, for the end of the auction is told to bidders. */
const unwatch = async ({ dynamo, tableName }: TableOptions, Key: Record<string, AttributeValue>): Promise<void> => {
  try {
    await dynamo('DeleteItem', { TableName: tableName, Key, ConditionExpression: 'attribute_not_exists(bidder)' });
  } catch (error) {
    if (!(error instanceof DynamoError && error.name === 'ConditionalCheckFailedException')) throw error;
    await dynamo('UpdateItem', { TableName: tableName, Key, UpdateExpression: 'REMOVE gsi2pk, gsi2sk' });
  }
};

export const dynamoWatches = (options: TableOptions): Watches => {
  const { dynamo, tableName } = options;
  const page = bucketPages(options);
  return {
    async watch(userId, { auctionId, title, watchedAt }) {
      await dynamo('UpdateItem', {
        TableName: tableName,
        Key: watchKey(auctionId, userId),
        UpdateExpression: 'SET gsi2pk = :watcher, gsi2sk = if_not_exists(gsi2sk, :at), title = :title',
        ExpressionAttributeValues: marshall({ ':watcher': watcherPartition(userId), ':at': watchedAt, ':title': title }),
      });
    },
    unwatch: (userId, auctionId) => unwatch(options, watchKey(auctionId, userId)),
    page: (userId, request) =>
      page({ index: indexes.seller, buckets: [watcherPartition(userId)], ascending: false, read: fromImage }, request),
  };
};

const participantOf = ({ sk, bidder }: Image): Participant => ({
  userId: (sk?.S ?? '').slice(PARTICIPANT.length),
  isBidder: bidder?.BOOL === true,
});

export const dynamoParticipants = ({ dynamo, tableName }: TableOptions): Participants => ({
  async addBidder(auctionId, userId) {
    await dynamo('UpdateItem', {
      TableName: tableName,
      Key: watchKey(auctionId, userId),
      UpdateExpression: 'SET bidder = :true',
      ExpressionAttributeValues: { ':true': { BOOL: true } },
    });
  },
  async *pages(auctionId) {
    let start: Record<string, AttributeValue> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await dynamo('Query', {
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :watch)',
        ExpressionAttributeValues: { ':pk': { S: `AUCTION#${auctionId}` }, ':watch': { S: PARTICIPANT } },
        ...(start && { ExclusiveStartKey: start }),
      });
      yield Items.map(participantOf);
      start = LastEvaluatedKey;
    } while (start);
  },
});
