import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateStreamCommand, KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventSourceMapping } from '../../tests/builders/event-source-mapping';
import { startDynamoDb } from '../engines/dynamodb';
import type { Engine } from '../engines/engine';
import { startKinesis } from '../engines/kinesis';
import { startQueues } from '../engines/queues';
import type { EventSourceMapping, InvocationResult } from '../model';
import type { EventSource } from './event-source';
import { createEventSources, type EventSources } from './event-sources';

const account = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const PORTS = { dynamodb: 11001, queues: 11002, kinesis: 11005 };
type Fields = Readonly<Record<string, unknown>>;
type Event = { readonly Records: readonly Fields[] };

describe('event sources', () => {
  let engines: readonly Engine[];
  let sources: EventSources;
  let running: EventSource[] = [];
  const dynamodb = new DynamoDBClient({ ...account, endpoint: `http://127.0.0.1:${PORTS.dynamodb}` });
  const sqs = new SQSClient({ ...account, endpoint: `http://127.0.0.1:${PORTS.queues}` });
  const kinesis = new KinesisClient({ ...account, endpoint: `http://127.0.0.1:${PORTS.kinesis}` });

  beforeAll(async () => {
    engines = await Promise.all([
      startDynamoDb({ port: PORTS.dynamodb }),
      startQueues({ port: PORTS.queues }),
      startKinesis({ port: PORTS.kinesis }),
    ]);
    const [table, queues, stream] = engines as [Engine, Engine, Engine];
    sources = createEventSources({ dynamodb: table.url, queues: queues.url, kinesis: stream.url });
  });
  afterEach(async () => {
    await Promise.all(running.map((source) => source.stop()));
    running = [];
  });
  afterAll(async () => {
    sources.stop();
    for (const client of [dynamodb, sqs, kinesis]) client.destroy();
    await Promise.all(engines.map((engine) => engine.stop()));
  });

  /** Runs a mapping; every invocation is kept and answered by `handle`. */
  const start = async (
    mapping: EventSourceMapping,
    handle: (event: Event, call: number) => InvocationResult | Promise<InvocationResult> = () => ({}),
  ) => {
    const events: Event[] = [];
    const delivered: string[] = [];
    running.push(
      await sources.start({
        mapping,
        invoke: async (_arn, event) => handle(event as Event, events.push(event as Event)),
        deliver: async (_arn, payload) => void delivered.push(payload),
        record: () => {},
      }),
    );
    return { events, delivered, records: () => events.flatMap(({ Records }) => Records) };
  };
  const createQueue = async (name: string, Attributes: Readonly<Record<string, string>> = {}) => {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes }));
    return { url: QueueUrl, arn: `arn:aws:sqs:us-east-1:000000000000:${name}` };
  };
  const createTable = async (TableName: string) => {
    const { TableDescription } = await dynamodb.send(
      new CreateTableCommand({
        TableName,
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    );
    return TableDescription?.LatestStreamArn ?? '';
  };
  const put = (TableName: string, pk: string, value = 1) =>
    dynamodb.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, value: { N: String(value) }, bytes: { B: Buffer.from('hi') } } }));
  const left = async (QueueUrl: string) => {
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    return Number(Attributes?.['ApproximateNumberOfMessages']) + Number(Attributes?.['ApproximateNumberOfMessagesNotVisible']);
  };

  it('queue: gives messages in Lambda form, drops filtered ones, deletes what is done', async () => {
    const { url, arn } = await createQueue('plain');
    const { records } = await start(eventSourceMapping('sqs', arn, { filters: [{ body: { kind: ['wanted'] } }] }));
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: '{"kind":"other"}' }));
    const MessageAttributes = { who: { DataType: 'String', StringValue: 'me' } };
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: '{"kind":"wanted"}', MessageAttributes }));
    await vi.waitFor(() => expect(records()).toHaveLength(1));
    expect(records()[0]).toMatchObject({
      body: '{"kind":"wanted"}',
      eventSource: 'aws:sqs',
      eventSourceARN: arn,
      attributes: { ApproximateReceiveCount: '1' },
      messageAttributes: { who: { dataType: 'String', stringValue: 'me' } },
    });
    await vi.waitFor(async () => expect(await left(url)).toBe(0));
  });

  it('queue: a failed message of a batch comes again after its visibility timeout, then goes to the dead-letter queue', async () => {
    const dlq = await createQueue('batch-dlq');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dlq.arn, maxReceiveCount: 2 });
    const { url, arn } = await createQueue('batch', { VisibilityTimeout: '1', RedrivePolicy });
    const { events, records } = await start(eventSourceMapping('sqs', arn), ({ Records }) => ({
      payload: { batchItemFailures: Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId })) },
    }));
    await sqs.send(
      new SendMessageBatchCommand({ QueueUrl: url, Entries: ['good', 'bad'].map((MessageBody) => ({ Id: MessageBody, MessageBody })) }),
    );
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: dlq.url, WaitTimeSeconds: 10 }));
    expect(Messages.map(({ Body }) => Body)).toEqual(['bad']);
    expect(events[0]?.Records).toHaveLength(2);
    expect(records().filter(({ body }) => body === 'bad')).toHaveLength(2);
  });

  it('queue: runs no more batches at once than allowed', async () => {
    const { url, arn } = await createQueue('limited');
    let active = 0;
    let most = 0;
    const { records } = await start(eventSourceMapping('sqs', arn, { batchSize: 1, maximumConcurrency: 2 }), async () => {
      most = Math.max(most, ++active);
      await new Promise((done) => setTimeout(done, 20));
      active -= 1;
      return {};
    });
    await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: [...'abcdef'].map((Id) => ({ Id, MessageBody: Id })) }));
    await vi.waitFor(() => expect(records()).toHaveLength(6), { timeout: 3000 });
    expect(most).toBe(2);
  });

  it('table stream: gives changes in Lambda form and in order', async () => {
    const arn = await createTable('ordered');
    await put('ordered', 'a', 1);
    const { records } = await start(eventSourceMapping('dynamodb', arn));
    for (const value of [2, 3, 4]) await put('ordered', 'a', value);
    await vi.waitFor(() => expect(records()).toHaveLength(4), { timeout: 3000 });
    expect(records().map((one) => (one['dynamodb'] as { readonly NewImage: Fields }).NewImage['value'])).toEqual(
      ['1', '2', '3', '4'].map((N) => ({ N })),
    );
    expect(records()[1]).toMatchObject({
      eventName: 'MODIFY',
      eventSource: 'aws:dynamodb',
      eventSourceARN: arn,
      dynamodb: {
        Keys: { pk: { S: 'a' } },
        OldImage: { value: { N: '1' } },
        NewImage: { bytes: { B: Buffer.from('hi').toString('base64') } },
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
    expect(typeof (records()[1]?.['dynamodb'] as Fields)['ApproximateCreationDateTime']).toBe('number');
  });

  it('table stream: filters, retries from the failed record, reports what never works', async () => {
    const arn = await createTable('retried');
    const filters = [{ dynamodb: { NewImage: { pk: { S: [{ 'anything-but': 'skip' }] } } } }];
    const mapping = eventSourceMapping('dynamodb', arn, {
      filters,
      maximumRetries: 1,
      bisectOnError: true,
      onFailureArn: 'arn:aws:sqs:us-east-1:000000000000:dlq',
    });
    const isBad = (one: Fields) => JSON.stringify(one).includes('"bad"');
    for (const pk of ['a', 'skip', 'bad', 'c']) await put('retried', pk);
    const { records, delivered } = await start(mapping, ({ Records }) => {
      const bad = Records.find(isBad)?.['dynamodb'] as { readonly SequenceNumber: string } | undefined;
      return { payload: { batchItemFailures: bad ? [{ itemIdentifier: bad.SequenceNumber }] : [] } };
    });
    await vi.waitFor(() => expect(delivered).toHaveLength(1), { timeout: 3000 });
    await vi.waitFor(() => expect(records().some((one) => JSON.stringify(one).includes('"c"'))).toBe(true));
    expect(JSON.parse(delivered[0] ?? '{}')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1, streamArn: arn },
    });
    expect(records().some((one) => JSON.stringify(one).includes('"skip"'))).toBe(false);
  });

  it('activity stream: from LATEST only what comes after, in order per partition key, through several lanes', async () => {
    await kinesis.send(new CreateStreamCommand({ StreamName: 'activity', ShardCount: 1 }));
    const arn = 'arn:aws:kinesis:us-east-1:000000000000:stream/activity';
    const records = (from: number) =>
      Array.from({ length: 12 }, (_, i) => ({ PartitionKey: `key-${i % 3}`, Data: Buffer.from(JSON.stringify({ n: from + i })) }));
    await kinesis.send(new PutRecordsCommand({ StreamName: 'activity', Records: records(-100) }));
    const mapping = eventSourceMapping('kinesis', arn, {
      startingPosition: 'LATEST',
      parallelizationFactor: 2,
      batchSize: 2,
      filters: [{ data: { n: [{ numeric: ['>=', 0] }] } }],
    });
    const { records: received } = await start(mapping);
    await kinesis.send(new PutRecordsCommand({ StreamName: 'activity', Records: records(0) }));
    await vi.waitFor(() => expect(received()).toHaveLength(12), { timeout: 3000 });
    const data = received().map((one) => one['kinesis'] as { readonly partitionKey: string; readonly data: string });
    for (const key of ['key-0', 'key-1', 'key-2']) {
      const numbers = data
        .filter(({ partitionKey }) => partitionKey === key)
        .map((one) => (JSON.parse(Buffer.from(one.data, 'base64').toString()) as { readonly n: number }).n);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
    expect(received()[0]).toMatchObject({ eventSource: 'aws:kinesis', eventSourceARN: arn, eventName: 'aws:kinesis:record' });
  });
});
