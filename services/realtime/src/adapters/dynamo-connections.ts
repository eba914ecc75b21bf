import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ConnectionUnknownError, TooManySubscriptionsError } from '../domain/errors';
import { SUBSCRIPTIONS_PER_CONNECTION } from '../domain/limits';
import type { Connections } from '../use-cases/ports';
import { connectionExpiry, connectionKey, subscriptionKey } from './realtime-keys';

type Options = { readonly client: Pick<DynamoDBDocumentClient, 'send'>; readonly tableName: string };

const withoutRoom = (error: unknown): unknown => {
  if (!(error instanceof ConditionalCheckFailedException)) return error;
  if (!error.Item) return new ConnectionUnknownError('This connection is not known any more. Connect again.', {}, { cause: error });

  const limit = SUBSCRIPTIONS_PER_CONNECTION;
  return new TooManySubscriptionsError(`One connection follows ${limit} auctions at most.`, { limit }, { cause: error });
};

export const dynamoConnections = ({ client, tableName: TableName }: Options): Connections => ({
  async open(connectionId, userId, now) {
    await client.send(
      new PutCommand({
        TableName,
        Item: { ...connectionKey(connectionId), userId, connectedAt: now.toISOString(), expiresAt: connectionExpiry(now) },
      }),
    );
  },

  async close(connectionId) {
    const { Attributes } = await client.send(new DeleteCommand({ TableName, Key: connectionKey(connectionId), ReturnValues: 'ALL_OLD' }));
    const followed = (Attributes?.['auctions'] ?? new Set()) as ReadonlySet<string>;
    await Promise.all(
      [...followed].map((auctionId) => client.send(new DeleteCommand({ TableName, Key: subscriptionKey(auctionId, connectionId) }))),
    );
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
