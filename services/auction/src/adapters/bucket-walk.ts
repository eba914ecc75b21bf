import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { CursorInvalidError, decodeCursor, encodeCursor } from '@ecom/dynamo';
import type { LeanDynamo } from '@ecom/dynamo/lean';
import type { Page } from '@ecom/kernel';
import type { PageRequest } from '../use-cases/listings';
import { type KeyRange, rangeCondition, whereToGoOn } from './key-range';

type Image = Readonly<Record<string, AttributeValue>>;
type IndexKeys = { readonly name: string; readonly pk: string; readonly sk: string };

export type BucketWalk<Row> = {
  readonly index: IndexKeys;
  readonly buckets: readonly string[];
  readonly ascending: boolean;
  readonly range?: KeyRange | undefined;
  /** Conditions on other attributes, with their names and values. */
  readonly filter?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, AttributeValue>>;
  readonly read: (image: Image) => Row;
};

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string; readonly onCapacity?: (units: number) => void };

/** Where a page ended: in which bucket, and behind which row of it. */
type Position = { readonly bucket: string; readonly at?: number; readonly pk?: string; readonly sk?: string };

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const positionFrom = (cursor: string, scope: PageRequest['scope']): Position => {
  const { bucket, at, pk, sk } = decodeCursor(cursor, scope) as Partial<Position>;
  const complete = at === undefined || (Number.isSafeInteger(at) && isText(pk) && isText(sk));
  if (!isText(bucket) || !complete) throw new CursorInvalidError('The cursor is not one of ours.');

  return { bucket, ...(at !== undefined && { at, pk: pk as string, sk: sk as string }) };
};

const startKey = ({ pk, sk }: IndexKeys, { bucket, at, ...row }: Position): Record<string, AttributeValue> | undefined =>
  at === undefined ? undefined : { pk: { S: row.pk ?? '' }, sk: { S: row.sk ?? '' }, [pk]: { S: bucket }, [sk]: { N: `${at}` } };

type Step = { readonly bucket: string; readonly start: Record<string, AttributeValue> | undefined; readonly limit: number };

const query = (tableName: string, walk: BucketWalk<unknown>, { bucket, start, limit }: Step): QueryCommandInput => ({
  TableName: tableName,
  IndexName: walk.index.name,
  KeyConditionExpression: `#pk = :bucket${walk.range ? ` AND ${rangeCondition(walk.range).expression}` : ''}`,
  ...(walk.filter && { FilterExpression: walk.filter }),
  ExpressionAttributeNames: { '#pk': walk.index.pk, ...(walk.range && { '#sk': walk.index.sk }), ...walk.names },
  ExpressionAttributeValues: { ':bucket': { S: bucket }, ...(walk.range && rangeCondition(walk.range).values), ...walk.values },
  ScanIndexForward: walk.ascending,
  Limit: limit,
  ...(start && { ExclusiveStartKey: start }),
  ReturnConsumedCapacity: 'TOTAL',
});

const positionOf = ({ pk, sk }: IndexKeys, row: Image): Position => ({
  bucket: row[pk]?.S ?? '',
  at: Number(row[sk]?.N),
  pk: row.pk?.S ?? '',
  sk: row.sk?.S ?? '',
});

/** Up to `limit` rows of one bucket, through as many answers as it takes. */
const rowsOfBucket = async (
  { dynamo, tableName, onCapacity }: Options,
  walk: BucketWalk<unknown>,
  { bucket, start, limit }: Step,
): Promise<readonly Image[]> => {
  const rows: Image[] = [];
  let from = start;
  do {
    const {
      Items = [],
      LastEvaluatedKey,
      ConsumedCapacity,
    } = await dynamo('Query', query(tableName, walk, { bucket, start: from, limit: limit - rows.length }));
    onCapacity?.(ConsumedCapacity?.CapacityUnits ?? 0);
    rows.push(...Items);
    from = LastEvaluatedKey;
  } while (from && rows.length < limit);

  return rows;
};

type Left = { readonly bucket: string; readonly from: Position | undefined; readonly limit: number };

/** Of the bucket that the last page ended in, what lies behind its last row; of another, whatever it holds. */
const rowsLeft = async (options: Options, walk: BucketWalk<unknown>, { bucket, from, limit }: Left): Promise<readonly Image[]> => {
  if (from?.bucket !== bucket) return rowsOfBucket(options, walk, { bucket, start: undefined, limit });
  const onward = whereToGoOn(walk, from.at);
  if (onward === 'nowhere') return [];

  return rowsOfBucket(options, walk, { bucket, start: onward === 'behind the row' ? startKey(walk.index, from) : undefined, limit });
};

/** One more row than asked for tells whether another page follows. */
const rowsOf = async (
  options: Options,
  walk: BucketWalk<unknown>,
  { from, limit }: { readonly from: Position | undefined; readonly limit: number },
) => {
  const rows: Image[] = [];
  const first = from ? Math.max(0, walk.buckets.indexOf(from.bucket)) : 0;
  for (const bucket of walk.buckets.slice(first)) {
    if (rows.length === limit) return { rows, next: { bucket } };
    rows.push(...(await rowsLeft(options, walk, { bucket, from, limit: limit - rows.length + 1 })));
    if (rows.length > limit) return { rows: rows.slice(0, limit), next: positionOf(walk.index, rows[limit - 1] ?? {}) };
  }
  return { rows };
};

/** One page of a walk through the buckets of an index: every page but the last is full, however the rows are spread. */
export const bucketPages =
  (options: Options) =>
  async <Row>(walk: BucketWalk<Row>, { limit, cursor, scope }: PageRequest): Promise<Page<Row>> => {
    const from = cursor === undefined ? undefined : positionFrom(cursor, scope);
    const { rows, next } = await rowsOf(options, walk, { from, limit });

    return { items: rows.map(walk.read), ...(next && { cursor: encodeCursor(next, scope) }) };
  };
