import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type BatchResponse, processInOrder } from './batch';
import { correlationIdOf } from './correlation';
import { correlateWith } from './invocation';
import { noteLag } from './lag';
import { observed } from './observed';

export type Attributes = Readonly<Record<string, AttributeValue>>;

/** One change of one item, in DynamoDB's own notation: `unmarshall` of @aws-sdk/util-dynamodb reads it. */
export type TableChange = {
  readonly keys: Attributes;
  readonly before: Attributes | undefined;
  readonly after: Attributes | undefined;
  /** When DynamoDB noted it, to the second. */
  readonly changedAt: Date;
  /** Position in the stream; grows per item. */
  readonly sequenceNumber: string;
  /** Deleted by DynamoDB's time to live, not by us. */
  readonly expired: boolean;
};

const changeOf = ({ dynamodb, userIdentity }: DynamoDBRecord): TableChange => ({
  keys: dynamodb?.Keys ?? {},
  before: dynamodb?.OldImage,
  after: dynamodb?.NewImage,
  changedAt: new Date((dynamodb?.ApproximateCreationDateTime ?? 0) * 1_000),
  sequenceNumber: dynamodb?.SequenceNumber ?? '',
  expired: userIdentity?.principalId === 'dynamodb.amazonaws.com',
});

/** Rows say in `correlationId` which request changed them last. */
const correlationIn = ({ before, after, sequenceNumber }: TableChange): string =>
  correlationIdOf((after ?? before)?.['correlationId']?.S, sequenceNumber);

/** Changes of a table: of one item in their order, of different items at once. A failure is retried from that change on. */
export const tableStreamHandler = (handle: (change: TableChange) => Promise<unknown>) =>
  observed<DynamoDBStreamEvent, BatchResponse>({
    handle: async ({ Records }) => {
      const response = await processInOrder(
        Records.map(changeOf),
        { key: ({ keys }) => JSON.stringify(keys), identify: ({ sequenceNumber }) => sequenceNumber },
        async (change) => {
          correlateWith(correlationIn(change));
          return handle(change);
        },
      );
      noteLag(Records.map(({ dynamodb }) => dynamodb?.ApproximateCreationDateTime));

      return response;
    },
  });
