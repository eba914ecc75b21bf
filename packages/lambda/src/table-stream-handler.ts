import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type BatchResponse, processInOrder } from './batch';

export type Attributes = Readonly<Record<string, AttributeValue>>;

/** One change of one item, in DynamoDB's own notation: `unmarshall` of @aws-sdk/util-dynamodb reads it. */
export type TableChange = {
  readonly keys: Attributes;
  readonly before: Attributes | undefined;
  readonly after: Attributes | undefined;
  /** Position in the stream; grows per item. */
  readonly sequenceNumber: string;
  /** Deleted by DynamoDB's time to live, not by us. */
  readonly expired: boolean;
};

const changeOf = ({ dynamodb, userIdentity }: DynamoDBRecord): TableChange => ({
  keys: dynamodb?.Keys ?? {},
  before: dynamodb?.OldImage,
  after: dynamodb?.NewImage,
  sequenceNumber: dynamodb?.SequenceNumber ?? '',
  expired: userIdentity?.principalId === 'dynamodb.amazonaws.com',
});

/** Changes of a table: of one item in their order, of different items at once. A failure is retried from that change on. */
export const tableStreamHandler =
  (handle: (change: TableChange) => Promise<unknown>) =>
  ({ Records }: DynamoDBStreamEvent): Promise<BatchResponse> =>
    processInOrder(
      Records.map(changeOf),
      { key: ({ keys }) => JSON.stringify(keys), identify: ({ sequenceNumber }) => sequenceNumber },
      handle,
    );
