import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { TableOptions } from './dynamo-auctions';

type Image = Record<string, AttributeValue>;

/** Answer by answer, until there is no more. */
export async function* queryPages(
  { dynamo, tableName }: TableOptions,
  query: Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>,
): AsyncIterable<readonly Image[]> {
  let start: Image | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await dynamo('Query', {
      TableName: tableName,
      ...query,
      ...(start && { ExclusiveStartKey: start }),
    });
    yield Items;
    start = LastEvaluatedKey;
  } while (start);
}

/** All rows, however many answers they take. */
export const queryAll = async (...[options, query]: Parameters<typeof queryPages>): Promise<readonly Image[]> => {
  const rows: Image[] = [];
  for await (const page of queryPages(options, query)) rows.push(...page);

  return rows;
};
