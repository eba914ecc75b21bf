import { queryPage } from '@ecom/dynamo';
import type { LeanDynamo } from '@ecom/dynamo/lean';
import type { DueExchanges } from '../use-cases/review-ports';
import { dueUntil, SHARDS } from './review-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string; readonly pageSize?: number };

const PAGE = 100;

/** The sparse index of reviews that wait for the end of their window. It lags a little: what is counted may still be there. */
export const dynamoDueExchanges = ({ dynamo, tableName, pageSize = PAGE }: Options): DueExchanges => ({
  shards: Array.from({ length: SHARDS }, (_, shard) => shard),

  async page({ shard, now, cursor }) {
    const query = {
      TableName: tableName,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :shard AND gsi1sk <= :last',
      ExpressionAttributeValues: dueUntil(shard, now),
      Limit: pageSize,
    };
    const page = await queryPage(dynamo, query, { cursor, scope: ['due reviews', shard] });

    return { ...page, items: page.items.map((item) => item['orderId']?.S ?? '') };
  },
});
