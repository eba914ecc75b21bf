import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, paginateQuery, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Subscription, Subscriptions } from '../use-cases/ports';
import { audienceOf, connectionExpiry, connectionIn, headKey, subscriptionKey } from './realtime-keys';

type Options = { readonly client: DynamoDBDocumentClient; readonly tableName: string };

const headIs = (auctionId: string, head: number) =>
  head === 0
    ? { Key: headKey(auctionId), ConditionExpression: 'attribute_not_exists(pk)' }
    : { Key: headKey(auctionId), ConditionExpression: 'lastSeq = :head', ExpressionAttributeValues: { ':head': head } };

const liveFrom = ({ auctionId, connectionId, token }: Subscription, from: number) => ({
  Key: subscriptionKey(auctionId, connectionId),
  UpdateExpression: 'SET liveFrom = :from',
  ConditionExpression: '#token = :token',
  ExpressionAttributeNames: { '#token': 'token' },
  ExpressionAttributeValues: { ':from': from, ':token': token },
});

/** Two who touch the head at once are told so; for a subscriber that is the same as a head that moved. */
const outcomeOf = (error: unknown): 'moved' | 'replaced' => {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const [head, subscription] = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  if (subscription === 'ConditionalCheckFailed') return 'replaced';
  if (head === 'ConditionalCheckFailed' || head === 'TransactionConflict' || subscription === 'TransactionConflict') return 'moved';
  throw error;
};

export const dynamoSubscriptions = ({ client, tableName: TableName }: Options): Subscriptions => ({
  async open({ connectionId, auctionId, token }, now) {
    await client.send(
      new PutCommand({ TableName, Item: { ...subscriptionKey(auctionId, connectionId), token, expiresAt: connectionExpiry(now) } }),
    );
  },

  async goLive(subscription, { head, from }) {
    const TransactItems = [
      { ConditionCheck: { TableName, ...headIs(subscription.auctionId, head) } },
      { Update: { TableName, ...liveFrom(subscription, from) } },
    ];
    try {
      await client.send(new TransactWriteCommand({ TransactItems }));
      return 'live';
    } catch (error) {
      return outcomeOf(error);
    }
  },

  // Rows past their time are not left out: whether a socket is open, the gateway knows better than a clock.
  async *audience(auctionId, seq) {
    const query = {
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :audience',
      FilterExpression: 'liveFrom <= :seq',
      ProjectionExpression: 'sk',
      ExpressionAttributeValues: { ':audience': audienceOf(auctionId), ':seq': seq },
    };
    for await (const { Items = [] } of paginateQuery({ client }, query)) yield Items.map(({ sk }) => connectionIn(sk as string));
  },

  async close(connectionId, auctionId) {
    await client.send(new DeleteCommand({ TableName, Key: subscriptionKey(auctionId, connectionId) }));
  },
});
