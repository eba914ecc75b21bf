import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { decodeCursor, encodeCursor } from '@ecom/dynamo';
import type { LeanDynamo } from '@ecom/dynamo/lean';
import type { DueExchanges } from '../use-cases/review-ports';
import { dueUntil, SHARDS } from './review-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string; readonly pageSize?: number };

const PAGE = 100;

/** The sparse index of reviews that wait for the end of their window. It lags a little: what is counted may still be there. */
export const dynamoDueExchanges = ({ dynamo, tableName, pageSize = PAGE }: Options): DueExchanges => ({
  shards: Array.from({ length: SHARDS }, (_, shard) => shard),

  async page({ shard, now, cursor }) {
    const scope = ['due reviews', shard];
    const { Items = [], LastEvaluatedKey } = await dynamo('Query', {
      TableName: tableName,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :shard AND gsi1sk <= :last',
      ExpressionAttributeValues: dueUntil(shard, now),
      Limit: pageSize,
      ...(cursor !== undefined && { ExclusiveStartKey: marshall(decodeCursor(cursor, scope)) }),
    });

    return {
      items: Items.map((item) => item['orderId']?.S ?? ''),
      ...(LastEvaluatedKey && { cursor: encodeCursor(unmarshall(LastEvaluatedKey), scope) }),
    };
  },
});
