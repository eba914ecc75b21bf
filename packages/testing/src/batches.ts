import type { AttributeValue, DynamoDBStreamEvent, KinesisStreamEvent, SQSEvent } from 'aws-lambda';

/** @returns an SQS event; messages that are not strings are sent as JSON. Message ids are `message-1`, `message-2` … */
export const queueEvent = (...messages: readonly unknown[]): SQSEvent =>
  ({
    Records: messages.map((message, index) => ({
      messageId: `message-${index + 1}`,
      receiptHandle: `receipt-${index + 1}`,
      body: typeof message === 'string' ? message : JSON.stringify(message),
      attributes: { ApproximateReceiveCount: '1' },
      messageAttributes: {},
      eventSource: 'aws:sqs',
    })),
  }) as unknown as SQSEvent;

type Image = Readonly<Record<string, AttributeValue>>;
type Change = { readonly keys: Image; readonly before?: Image; readonly after?: Image };

const eventNameOf = (before: Image | undefined, after: Image | undefined): string => {
  if (!before) return 'INSERT';

  return after ? 'MODIFY' : 'REMOVE';
};

/** @returns a DynamoDB stream event; sequence numbers are `1`, `2` … */
export const tableStreamEvent = (...changes: readonly Change[]): DynamoDBStreamEvent =>
  ({
    Records: changes.map(({ keys, before, after }, index) => ({
      eventID: String(index + 1),
      eventName: eventNameOf(before, after),
      dynamodb: { Keys: keys, OldImage: before, NewImage: after, SequenceNumber: String(index + 1), StreamViewType: 'NEW_AND_OLD_IMAGES' },
    })),
  }) as unknown as DynamoDBStreamEvent;

/** @returns a Kinesis event; sequence numbers are `1`, `2` … */
export const kinesisEvent = (...records: readonly { readonly partitionKey: string; readonly data: unknown }[]): KinesisStreamEvent =>
  ({
    Records: records.map(({ partitionKey, data }, index) => ({
      eventID: `shard-0:${index + 1}`,
      kinesis: {
        partitionKey,
        sequenceNumber: String(index + 1),
        data: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)).toString('base64'),
      },
    })),
  }) as unknown as KinesisStreamEvent;

/** @returns the event that a rule of the bus puts on a queue. */
export const busEvent = (
  contract: { readonly source: string; readonly name: string; readonly version: number },
  data: unknown,
  eventId = 'event-1',
) => ({
  version: '0',
  id: eventId,
  source: contract.source,
  'detail-type': contract.name,
  detail: { metadata: { eventId, version: contract.version, occurredAt: '2026-01-01T10:00:00.000Z', correlationId: 'req-1' }, data },
});
