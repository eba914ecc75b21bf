import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { decodeCursor, encodeCursor } from '@ecom/dynamo';
import type { LeanDynamo } from '@ecom/dynamo/lean';
import type { OrderList } from '../use-cases/ports';
import { type Item, indexes, partyKey, summaryFrom } from './order-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string };

export const dynamoOrderList = ({ dynamo, tableName }: Options): OrderList => ({
  async page({ role, userId, limit, cursor }) {
    const scope = ['orders', role, userId];
    const { name, pk } = indexes[role];
    const { Items = [], LastEvaluatedKey } = await dynamo('Query', {
      TableName: tableName,
      IndexName: name,
      KeyConditionExpression: '#pk = :party',
      ExpressionAttributeNames: { '#pk': pk },
      ExpressionAttributeValues: marshall({ ':party': partyKey(role, userId) }),
      ScanIndexForward: false,
      Limit: limit,
      ...(cursor !== undefined && { ExclusiveStartKey: marshall(decodeCursor(cursor, scope)) }),
    });

    return {
      items: Items.map((item) => summaryFrom(item)),
      ...(LastEvaluatedKey && { cursor: encodeCursor(unmarshall(LastEvaluatedKey as Item), scope) }),
    };
  },
});
