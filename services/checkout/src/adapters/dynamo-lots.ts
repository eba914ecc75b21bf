import { marshall } from '@aws-sdk/util-dynamodb';
import { DynamoError, type LeanDynamo } from '@ecom/dynamo/lean';
import { LotNotAvailableError } from '../domain/errors';
import type { Lots } from '../use-cases/ports';
import { lotKey } from './order-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string };

const isRefused = (error: unknown): boolean => error instanceof DynamoError && error.name === 'ConditionalCheckFailedException';

/** Holders who gave a lot back are kept, so that a call that comes late does not take it once more. */
export const dynamoLots = ({ dynamo, tableName: TableName }: Options): Lots => ({
  async reserve(auctionId, holder) {
    try {
      await dynamo('UpdateItem', {
        TableName,
        Key: marshall(lotKey(auctionId)),
        UpdateExpression: 'SET available = :none, holder = :holder',
        ConditionExpression: '(available = :one OR holder = :holder) AND NOT contains(released, :holder)',
        ExpressionAttributeValues: marshall({ ':one': 1, ':none': 0, ':holder': holder }),
      });
    } catch (error) {
      if (isRefused(error)) throw new LotNotAvailableError('The lot is not available.');
      throw error;
    }
  },

  async release(auctionId, holder) {
    const Key = marshall(lotKey(auctionId));
    const values = { ':one': 1, ':holder': holder, ':self': new Set([holder]) };
    try {
      await dynamo('UpdateItem', {
        TableName,
        Key,
        UpdateExpression: 'SET available = :one REMOVE holder ADD released :self',
        ConditionExpression: 'holder = :holder',
        ExpressionAttributeValues: marshall(values),
      });
    } catch (error) {
      if (!isRefused(error)) throw error;
      // Nothing is added that was not taken.
      await dynamo('UpdateItem', {
        TableName,
        Key,
        UpdateExpression: 'ADD released :self',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: marshall({ ':self': values[':self'] }),
      });
    }
  },
});
