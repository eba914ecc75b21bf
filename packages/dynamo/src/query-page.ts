import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { CursorInvalidError, type CursorScope, decodeCursor, encodeCursor } from './cursor';
import { DynamoError, type LeanDynamo } from './lean';

type Items = readonly Record<string, AttributeValue>[];

/** Where the last page ended, and which list that is. */
type Continuation = { readonly cursor: string | undefined; readonly scope: CursorScope };

/** The seal of a cursor tells lists apart; it keeps nobody who reads this source from making one. Then DynamoDB says that it leads nowhere. */
const asForged = (error: unknown): unknown =>
  error instanceof DynamoError && error.name === 'ValidationException'
    ? new CursorInvalidError('The cursor is not one of ours.', {}, { cause: error })
    : error;

/**
 * One page of a query, after the one that the cursor ended.
 * @throws CursorInvalidError for a text that is no cursor, one of another list, or one whose key is not in this list
 */
export const queryPage = async (
  dynamo: LeanDynamo,
  query: QueryCommandInput,
  { cursor, scope }: Continuation,
): Promise<{ readonly items: Items; readonly cursor?: string }> => {
  const start = cursor === undefined ? {} : { ExclusiveStartKey: marshall(decodeCursor(cursor, scope)) };
  const { Items = [], LastEvaluatedKey } = await dynamo('Query', { ...query, ...start }).catch((error: unknown) => {
    throw cursor === undefined ? error : asForged(error);
  });

  return { items: Items, ...(LastEvaluatedKey && { cursor: encodeCursor(unmarshall(LastEvaluatedKey), scope) }) };
};
