import { marshall } from '@aws-sdk/util-dynamodb';
import { queryPage } from '@ecom/dynamo';
import type { LeanDynamo } from '@ecom/dynamo/lean';
import type { OrderList } from '../use-cases/ports';
import { indexes, partyKey, summaryFrom } from './order-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string };

export const dynamoOrderList = ({ dynamo, tableName }: Options): OrderList => ({
  async page({ role, userId, limit, cursor }) {
    const { name, pk } = indexes[role];
    const query = {
      TableName: tableName,
      IndexName: name,
      KeyConditionExpression: '#pk = :party',
      ExpressionAttributeNames: { '#pk': pk },
      ExpressionAttributeValues: marshall({ ':party': partyKey(role, userId) }),
      ScanIndexForward: false,
      Limit: limit,
    };
    const page = await queryPage(dynamo, query, { cursor, scope: ['orders', role, userId] });

    return { ...page, items: page.items.map(summaryFrom) };
  },
});
