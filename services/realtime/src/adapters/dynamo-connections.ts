import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ConnectionUnknownError, TooManySubscriptionsError } from '../domain/errors';
import { SUBSCRIPTIONS_PER_CONNECTION } from '../domain/limits';
import type { Connections } from '../use-cases/ports';
import { connectionExpiry, connectionIn, connectionKey, subscriptionKey, userConnectionKey, userOf } from './realtime-keys';

type Options = { readonly client: DynamoDBDocumentClient; readonly tableName: string };

const withoutRoom = (error: unknown): unknown => {
  if (!(error instanceof ConditionalCheckFailedException)) return error;
  if (!error.Item) return new ConnectionUnknownError('This connection is not known any more. Connect again.', {}, { cause: error });

  const limit = SUBSCRIPTIONS_PER_CONNECTION;
  return new TooManySubscriptionsError(`One connection follows ${limit} auctions at most.`, { limit }, { cause: error });
};

const rowsOf = (connectionId: string, userId: string, now: Date) => {
  const expiresAt = connectionExpiry(now);
  return [
    { ...userConnectionKey(userId, connectionId), expiresAt },
    { ...connectionKey(connectionId), userId, connectedAt: now.toISOString(), expiresAt },
  ];
};

export const dynamoConnections = ({ client, tableName: TableName }: Options): Connections => ({
  // Two rows and no transaction: if one of them fails the client is not let in, and the other is forgotten at the first push or ends.
  async open(connectionId, userId, now) {
    await Promise.all(rowsOf(connectionId, userId, now).map((Item) => client.send(new PutCommand({ TableName, Item }))));
  },

  async close(connectionId, foundUnder) {
    const { Attributes } = await client.send(new DeleteCommand({ TableName, Key: connectionKey(connectionId), ReturnValues: 'ALL_OLD' }));
    const followed = (Attributes?.['auctions'] ?? new Set()) as ReadonlySet<string>;
    const userId = (Attributes?.['userId'] as string | undefined) ?? foundUnder;
    const keys = [
      ...(userId === undefined ? [] : [userConnectionKey(userId, connectionId)]),
      ...[...followed].map((auctionId) => subscriptionKey(auctionId, connectionId)),
    ];
    await Promise.all(keys.map((Key) => client.send(new DeleteCommand({ TableName, Key }))));
  },

  async *of(userId) {
    const query = {
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :user',
      ExpressionAttributeValues: { ':user': userOf(userId) },
    };
    for await (const { Items = [] } of paginateQuery({ client }, query)) yield Items.map(({ sk }) => connectionIn(String(sk)));
  },

  async follow(connectionId, auctionId) {
    const update = new UpdateCommand({
      TableName,
      Key: connectionKey(connectionId),
      UpdateExpression: 'ADD auctions :one',
      ConditionExpression:
        'attribute_exists(pk) AND (attribute_not_exists(auctions) OR contains(auctions, :auction) OR size(auctions) < :limit)',
      ExpressionAttributeValues: { ':one': new Set([auctionId]), ':auction': auctionId, ':limit': SUBSCRIPTIONS_PER_CONNECTION },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await client.send(update).catch((error: unknown) => {
      throw withoutRoom(error);
    });
  },

  async unfollow(connectionId, auctionId) {
    const update = new UpdateCommand({
      TableName,
      Key: connectionKey(connectionId),
      UpdateExpression: 'DELETE auctions :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':one': new Set([auctionId]) },
    });
    await client.send(update).catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
  },
});
