import { marshall } from '@aws-sdk/util-dynamodb';
import type { ConditionalWrite } from '@ecom/dynamo/lean';
import type { Entry } from '../domain/ledger';

export const ledgerKey = (orderId: string): string => `LEDGER#${orderId}`;

/** Rows of one account, so that orders that are settled at the same time do not wait for each other. */
const shardOf = (orderId: string): string => orderId.slice(-1);

/** The entry, which can be made once, and what it does to each balance. */
export const entryWrites = (TableName: string, { key, orderId, currency, lines }: Entry, now: Date): readonly ConditionalWrite[] => [
  {
    Put: {
      TableName,
      Item: marshall({ pk: ledgerKey(orderId), sk: `ENTRY#${key}`, key, orderId, currency, lines, enteredAt: now.toISOString() }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  ...lines.map(({ account, amount }) => ({
    Update: {
      TableName,
      Key: marshall({ pk: `ACCOUNT#${account}#${currency}`, sk: `BALANCE#${shardOf(orderId)}` }),
      UpdateExpression: 'ADD balance :amount',
      ExpressionAttributeValues: marshall({ ':amount': amount }),
    },
  })),
];
