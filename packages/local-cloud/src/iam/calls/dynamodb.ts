import { localArn } from '../../template/account';
import { arnOf, type Call, distinct, type Fields, jsonBody, operationOf, type ReadCalls, textOf, UnknownOperationError } from '../call';

const tableArn = (nameOrArn: string): string => arnOf(nameOrArn, (name) => localArn('dynamodb', `table/${name}`));

/** Operations on one table, or on one of its indexes, that are actions of the same name. */
const onTable = new Set([
  ...['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'DescribeTable', 'DescribeTimeToLive'],
  ...['CreateTable', 'UpdateTable', 'DeleteTable', 'UpdateTimeToLive'],
]);
const onStream = new Set(['DescribeStream', 'GetShardIterator']);

const tableCall = (operation: string, input: Fields): Call => {
  const index = textOf(input, 'IndexName');
  return { action: `dynamodb:${operation}`, resource: tableArn(textOf(input, 'TableName')) + (index && `/index/${index}`) };
};

const partActions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** A transaction needs what its parts need; there is no permission of its own. */
const transactionCalls = ({ TransactItems }: Fields): readonly Call[] =>
  ((TransactItems ?? []) as readonly Readonly<Record<string, Fields>>[]).flatMap((item) =>
    Object.entries(item).map(([part, input]) => tableCall(partActions[part] ?? part, input)),
  );

const batchCalls = (operation: string, { RequestItems }: Fields): readonly Call[] =>
  Object.keys((RequestItems ?? {}) as Fields).map((table) => tableCall(operation, { TableName: table }));

const several: Readonly<Record<string, (input: Fields) => readonly Call[]>> = {
  TransactWriteItems: transactionCalls,
  TransactGetItems: transactionCalls,
  BatchGetItem: (input) => batchCalls('BatchGetItem', input),
  BatchWriteItem: (input) => batchCalls('BatchWriteItem', input),
  ListTables: () => [{ action: 'dynamodb:ListTables', resource: '*' }],
};

/** DynamoDB and its streams. */
export const dynamoDbCalls: ReadCalls = (request) => {
  const operation = operationOf(request);
  const input = jsonBody(request);
  const calls = several[operation]?.(input);
  if (calls) return distinct(calls);
  if (onTable.has(operation)) return [tableCall(operation, input)];
  if (onStream.has(operation)) return [{ action: `dynamodb:${operation}`, resource: textOf(input, 'StreamArn') }];
  throw new UnknownOperationError(`dynamodb ${operation}`, 'dynamodb.ts');
};
