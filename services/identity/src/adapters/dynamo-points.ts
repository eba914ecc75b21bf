import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { DynamoError, type LeanDynamo } from '@ecom/dynamo/lean';
import { type Clock, epochSeconds } from '@ecom/kernel';
import { InsufficientPointsError, PointsBusyError } from '../domain/errors';
import type { Points } from '../use-cases/points';
import { profileKey } from './profile-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string; readonly clock: Clock };

/** Seconds that a key is remembered: far longer than a settlement or a message can take. */
const REMEMBERED = 400 * 86_400;

const number = (value: number): AttributeValue => ({ N: String(value) });
const recordKey = (userId: string, key: string) => ({ pk: profileKey(userId).pk, sk: { S: `POINTS#${key}` } });

const unmade = 'attribute_not_exists(pk)';

/** Which of the writes was refused by its condition; undefined when another transaction was in the way. */
const refusedAt = (error: unknown): number | undefined => {
  if (!(error instanceof DynamoError) || error.name !== 'TransactionCanceledException') throw error;
  const index = error.reasons.indexOf('ConditionalCheckFailed');
  return index < 0 ? undefined : index;
};

const addTo = (TableName: string, userId: string, { attribute, amount }: { readonly attribute: string; readonly amount: number }) => ({
  Update: {
    TableName,
    Key: profileKey(userId),
    UpdateExpression: 'ADD #attribute :amount',
    ConditionExpression: amount < 0 ? '#attribute >= :least' : 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#attribute': attribute },
    ExpressionAttributeValues: { ':amount': number(amount), ...(amount < 0 && { ':least': number(-amount) }) },
  },
});

export const dynamoPoints = ({ dynamo, tableName: TableName, clock }: Options): Points => {
  const record = (userId: string, key: string, values: Readonly<Record<string, AttributeValue>>): TransactWriteItem => ({
    Put: {
      TableName,
      Item: { ...recordKey(userId, key), ...values, expiresAt: number(epochSeconds(clock()) + REMEMBERED) },
      ConditionExpression: unmade,
    },
  });
  /** @returns whether it was made now; the first write is the one that can be made once. @throws InsufficientPointsError */
  const transact = async (...TransactItems: TransactWriteItem[]): Promise<boolean> => {
    try {
      await dynamo('TransactWriteItems', { TransactItems });
      return true;
    } catch (error) {
      const refused = refusedAt(error);
      if (refused === undefined) throw new PointsBusyError('These points are being changed. Repeat.');
      if (refused > 0) throw new InsufficientPointsError('There are not so many points.');
      return false;
    }
  };
  const takeBack = (userId: string, key: string, delta: number): Promise<boolean> =>
    transact(
      {
        Update: {
          TableName,
          Key: recordKey(userId, key),
          UpdateExpression: 'SET undone = :yes',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(undone)',
          ExpressionAttributeValues: { ':yes': { BOOL: true } },
        },
      },
      addTo(TableName, userId, { attribute: 'points', amount: -delta }),
    );

  return {
    async adjust({ userId, delta, key, reason }) {
      await transact(
        record(userId, key, { delta: number(delta), reason: { S: reason } }),
        addTo(TableName, userId, { attribute: 'points', amount: delta }),
      );
    },

    async undo({ userId, undoes, reason }) {
      const { Item } = await dynamo('GetItem', { TableName, Key: recordKey(userId, undoes), ConsistentRead: true });
      if (Item?.['undone']) return;
      if (Item) {
        await takeBack(userId, undoes, Number(Item['delta']?.N));
        return;
      }
      // A mark in its place: should the adjustment still be on its way, it comes too late.
      const marked = await transact(record(userId, undoes, { delta: number(0), undone: { BOOL: true }, reason: { S: reason } }));
      if (!marked) throw new PointsBusyError('These points are being changed. Repeat.');
    },

    async strike(userId, orderId) {
      await transact(record(userId, `strike-${orderId}`, {}), addTo(TableName, userId, { attribute: 'strikes', amount: 1 }));
    },
  };
};
