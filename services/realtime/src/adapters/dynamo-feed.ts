import { setTimeout as pause } from 'node:timers/promises';
import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Activity } from '../domain/activity';
import type { Feed } from '../use-cases/ports';
import { activitySort, feedExpiry, feedOf, headKey, pushedKey } from './realtime-keys';

type Options = { readonly client: DynamoDBDocumentClient; readonly tableName: string };

const CONFLICTS_TO_OUTLAST = 6;

/** A write to the head that meets a subscriber's transaction is refused at once: it waits a few milliseconds and tries again. */
const outlastingTransactions = async <Result>(write: () => Promise<Result>): Promise<Result> => {
  for (let conflict = 0; conflict < CONFLICTS_TO_OUTLAST; conflict += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof TransactionConflictException)) throw error;
    }
    await pause(5 * 2 ** conflict);
  }
  return write();
};

type Key = Readonly<Record<string, string>>;

const forward = (Key: Key, seq: number, now: Date) => ({
  Key,
  UpdateExpression: 'SET lastSeq = :seq, expiresAt = :expiry',
  ConditionExpression: 'attribute_not_exists(lastSeq) OR lastSeq < :seq',
  ExpressionAttributeValues: { ':seq': seq, ':expiry': feedExpiry(now) },
});

export const dynamoFeed = ({ client, tableName: TableName }: Options): Feed => {
  /** @returns whether the position was behind. */
  const advance = async (key: Key, seq: number, now: Date): Promise<boolean> => {
    try {
      await outlastingTransactions(() => client.send(new UpdateCommand({ TableName, ...forward(key, seq, now) })));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  const positionAt = async (Key: Key): Promise<number> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));

    return (Item?.['lastSeq'] as number | undefined) ?? 0;
  };

  return {
    // The row first: whoever reads the head finds every row up to it.
    async append(activity, now) {
      const { auctionId, seq } = activity;
      await client.send(
        new PutCommand({ TableName, Item: { pk: feedOf(auctionId), sk: activitySort(seq), activity, expiresAt: feedExpiry(now) } }),
      );
      const isNew = await advance(headKey(auctionId), seq, now);

      return { pushedThrough: isNew ? 0 : await positionAt(pushedKey(auctionId)) };
    },

    head: (auctionId) => positionAt(headKey(auctionId)),

    async *between(auctionId, after, through) {
      const query = {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :feed AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':feed': feedOf(auctionId), ':first': activitySort(after + 1), ':last': activitySort(through) },
      };
      for await (const { Items = [] } of paginateQuery({ client }, query)) yield Items.map(({ activity }) => activity as Activity);
    },

    async markPushed(auctionId, seq, now) {
      await advance(pushedKey(auctionId), seq, now);
    },
  };
};
