import { CreateStreamCommand, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EngineBench, engineBench } from '../../tests/builders/engine-bench';
import { eventSourceMapping } from '../../tests/builders/event-source-mapping';
import type { EventSourceMapping, InvocationResult } from '../model';
import type { EventSource } from './event-source';
import { createEventSources, type EventSources } from './event-sources';

type Fields = Readonly<Record<string, unknown>>;
type Event = { readonly Records: readonly Fields[] };
type TableRecord = {
  readonly dynamodb: { readonly NewImage: Fields; readonly SequenceNumber: string; readonly ApproximateCreationDateTime: unknown };
};

describe('event sources', () => {
  let bench: EngineBench;
  let sources: EventSources;
  let running: EventSource[] = [];

  beforeAll(async () => {
    bench = await engineBench();
    sources = createEventSources(bench.urls);
  });
  afterEach(async () => {
    await Promise.all(running.map((source) => source.stop()));
    running = [];
  });
  afterAll(async () => {
    sources.stop();
    await bench.stop();
  });

  /** Runs a mapping; every invocation is kept and answered by `handle`. */
  const start = async (
    mapping: EventSourceMapping,
    handle: (event: Event) => InvocationResult | Promise<InvocationResult> = () => ({}),
  ) => {
    const events: Event[] = [];
    const delivered: string[] = [];
    const source = await sources.start({
      mapping,
      invoke: async (_arn, event) => {
        events.push(event as Event);
        return handle(event as Event);
      },
      deliver: async (_arn, payload) => void delivered.push(payload),
      record: () => {},
    });
    running.push(source);
    return { events, delivered, records: () => events.flatMap(({ Records }) => Records) };
  };
  const failing = (...ids: readonly unknown[]) => ({ payload: { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) } });
  const within = { timeout: 5000 };

  it('queue: gives messages in Lambda form, drops filtered ones, deletes what is done', async () => {
    const { url, arn } = await bench.createQueue('plain');
    const { records } = await start(eventSourceMapping('sqs', arn, { filters: [{ body: { kind: ['wanted'] } }] }));
    await bench.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: '{"kind":"other"}' }));
    const MessageAttributes = { who: { DataType: 'String', StringValue: 'me' } };
    await bench.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: '{"kind":"wanted"}', MessageAttributes }));
    await vi.waitFor(() => expect(records()).toHaveLength(1), within);
    expect(records()[0]).toMatchObject({
      body: '{"kind":"wanted"}',
      eventSource: 'aws:sqs',
      eventSourceARN: arn,
      attributes: { ApproximateReceiveCount: '1' },
      messageAttributes: { who: { dataType: 'String', stringValue: 'me' } },
    });
    await vi.waitFor(async () => expect(await bench.countIn('plain')).toBe(0), within);
  });

  it('queue: a failed message of a batch comes again after its visibility timeout, then goes to the dead-letter queue', async () => {
    const dlq = await bench.createQueue('batch-dlq');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dlq.arn, maxReceiveCount: 2 });
    const { url, arn } = await bench.createQueue('batch', { VisibilityTimeout: '1', RedrivePolicy });
    const { records } = await start(eventSourceMapping('sqs', arn), ({ Records }) =>
      failing(...Records.filter(({ body }) => body === 'bad').map(({ messageId }) => messageId)),
    );
    const Entries = ['good', 'bad'].map((MessageBody) => ({ Id: MessageBody, MessageBody }));
    await bench.sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    expect(await bench.next('batch-dlq')).toBe('bad');
    expect(records().filter(({ body }) => body === 'bad')).toHaveLength(2);
    expect(records().filter(({ body }) => body === 'good')).toHaveLength(1);
  });

  it('queue: runs no more batches at once than allowed', async () => {
    const { url, arn } = await bench.createQueue('limited');
    let active = 0;
    let most = 0;
    const { records } = await start(eventSourceMapping('sqs', arn, { batchSize: 1, maximumConcurrency: 2 }), async () => {
      active += 1;
      most = Math.max(most, active);
      await new Promise(setImmediate);
      active -= 1;
      return {};
    });
    await bench.sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: [...'abcdef'].map((Id) => ({ Id, MessageBody: Id })) }));
    await vi.waitFor(() => expect(records()).toHaveLength(6), within);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('table stream: gives changes in Lambda form and in order', async () => {
    const arn = await bench.createTable('ordered');
    await bench.put('ordered', 'a', 1);
    const { records } = await start(eventSourceMapping('dynamodb', arn));
    for (const value of [2, 3, 4]) await bench.put('ordered', 'a', value);
    await vi.waitFor(() => expect(records()).toHaveLength(4), within);
    const changes = records() as unknown as readonly TableRecord[];
    expect(changes.map(({ dynamodb }) => dynamodb.NewImage['value'])).toEqual(['1', '2', '3', '4'].map((N) => ({ N })));
    expect(changes[1]).toMatchObject({
      eventName: 'MODIFY',
      eventSource: 'aws:dynamodb',
      eventSourceARN: arn,
      dynamodb: {
        Keys: { pk: { S: 'a' } },
        OldImage: { value: { N: '1' } },
        NewImage: { bytes: { B: 'aGk=' } },
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
    expect(typeof changes[1]?.dynamodb.ApproximateCreationDateTime).toBe('number');
  });

  it('table stream: filters, retries from the failed record, reports what never works', async () => {
    const arn = await bench.createTable('retried');
    const filters = [{ dynamodb: { NewImage: { pk: { S: [{ 'anything-but': 'skip' }] } } } }];
    const onFailureArn = 'arn:aws:sqs:us-east-1:000000000000:dlq';
    for (const pk of ['a', 'skip', 'bad', 'c']) await bench.put('retried', pk);
    const keys = (records: readonly Fields[]) =>
      (records as unknown as readonly TableRecord[]).map(({ dynamodb }) => (dynamodb.NewImage['pk'] as { readonly S: string }).S);
    const mapping = eventSourceMapping('dynamodb', arn, { filters, maximumRetries: 1, bisectOnError: true, onFailureArn });
    const { records, delivered } = await start(mapping, ({ Records }) => {
      const bad = (Records as unknown as readonly TableRecord[])[keys(Records).indexOf('bad')];
      return bad ? failing(bad.dynamodb.SequenceNumber) : {};
    });
    await vi.waitFor(() => expect(delivered).toHaveLength(1), within);
    await vi.waitFor(() => expect(keys(records())).toContain('c'), within);
    const report = JSON.parse(delivered[0] ?? '{}') as Fields;
    expect(report).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 1, streamArn: arn },
    });
    expect(keys(records())).not.toContain('skip');
  });

  it('activity stream: from LATEST only what comes after, in order per partition key, through several lanes', async () => {
    await bench.kinesis.send(new CreateStreamCommand({ StreamName: 'activity', ShardCount: 1 }));
    const arn = 'arn:aws:kinesis:us-east-1:000000000000:stream/activity';
    const numbered = (from: number) =>
      Array.from({ length: 12 }, (_, i) => ({ PartitionKey: `key-${i % 3}`, Data: Buffer.from(JSON.stringify({ n: from + i })) }));
    await bench.kinesis.send(new PutRecordsCommand({ StreamName: 'activity', Records: numbered(1000) }));
    const filters = [{ data: { n: [{ numeric: ['>=', 0] }] } }];
    const { records } = await start(
      eventSourceMapping('kinesis', arn, { startingPosition: 'LATEST', parallelizationFactor: 2, batchSize: 2, filters }),
    );
    await bench.kinesis.send(new PutRecordsCommand({ StreamName: 'activity', Records: numbered(0) }));
    await vi.waitFor(() => expect(records()).toHaveLength(12), within);
    const seen = records().map((one) => one['kinesis'] as { readonly partitionKey: string; readonly data: string });
    for (const key of ['key-0', 'key-1', 'key-2']) {
      const own = seen.filter(({ partitionKey }) => partitionKey === key);
      const numbers = own.map(({ data }) => (JSON.parse(Buffer.from(data, 'base64').toString()) as { readonly n: number }).n);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(Math.max(...numbers)).toBeLessThan(1000);
    }
    expect(records()[0]).toMatchObject({ eventSource: 'aws:kinesis', eventSourceARN: arn, eventName: 'aws:kinesis:record' });
  });
});
