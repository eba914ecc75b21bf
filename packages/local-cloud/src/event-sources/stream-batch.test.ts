import { describe, expect, it } from 'vitest';
import { eventSourceMapping } from '../../tests/builders/event-source-mapping';
import type { EventSourceMapping, InvocationResult } from '../model';
import type { ShardReader, StreamRecord } from './shard-reader';
import { batchRunner } from './stream-batch';

const streamArn = 'arn:aws:dynamodb:us-east-1:000000000000:table/T/stream/1';
const records = (...names: readonly string[]): readonly StreamRecord[] =>
  names.map((name, index) => ({
    sequenceNumber: String(index + 1),
    shardId: 's1',
    orderKey: name,
    arrivedAt: Date.now(),
    event: { name },
  }));

const running = (overrides: Partial<EventSourceMapping>, handle: (names: readonly string[], call: number) => InvocationResult) => {
  const calls: (readonly string[])[] = [];
  const delivered: { readonly arn: string; readonly body: Record<string, Record<string, unknown>> }[] = [];
  const reader = { passes: ({ event }: StreamRecord) => event['name'] !== 'filtered', batchInfo: 'DDBStreamBatchInfo' } as ShardReader;
  const run = batchRunner(
    {
      mapping: eventSourceMapping('dynamodb', streamArn, { onFailureArn: 'arn:aws:sqs:us-east-1:000000000000:dlq', ...overrides }),
      invoke: async (_arn, event) => {
        const names = (event as { readonly Records: readonly { readonly name: string }[] }).Records.map(({ name }) => name);
        calls.push(names);
        return handle(names, calls.length);
      },
      deliver: async (arn, payload) => void delivered.push({ arn, body: JSON.parse(payload) }),
      record: () => {},
    },
    reader,
    new AbortController().signal,
  );
  return { run, calls, delivered };
};

const broken: InvocationResult = { error: { errorType: 'Error', errorMessage: 'no' } };
const failing = (...numbers: readonly string[]): InvocationResult => ({
  payload: { batchItemFailures: numbers.map((itemIdentifier) => ({ itemIdentifier })) },
});

describe('stream batch', () => {
  it('leaves out what the filters do not pass', async () => {
    const { run, calls } = running({}, () => ({}));
    await run(records('a', 'filtered', 'b'));
    expect(calls).toEqual([['a', 'b']]);
  });

  it('retries from the lowest failed sequence number', async () => {
    const { run, calls } = running({}, (_names, call) => (call === 1 ? failing('3', '2') : {}));
    await run(records('a', 'b', 'c'));
    expect(calls).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('bisects a failing batch until the poison stands alone, in order, then reports it', async () => {
    const { run, calls, delivered } = running({ bisectOnError: true, maximumRetries: 1 }, (names) => (names.includes('bad') ? broken : {}));
    await run(records('a', 'bad', 'c', 'd'));
    expect(calls).toEqual([['a', 'bad', 'c', 'd'], ['a', 'bad'], ['a'], ['bad'], ['bad'], ['c', 'd']]);
    expect(delivered).toMatchObject([
      {
        arn: 'arn:aws:sqs:us-east-1:000000000000:dlq',
        body: {
          requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 4 },
          responseContext: { functionError: 'Unhandled' },
          DDBStreamBatchInfo: { shardId: 's1', startSequenceNumber: '2', endSequenceNumber: '2', batchSize: 1, streamArn },
        },
      },
    ]);
  });

  it('gives up the whole batch when it may not be bisected', async () => {
    const { run, calls, delivered } = running({ maximumRetries: 0 }, () => broken);
    await run(records('a', 'b'));
    expect(calls).toHaveLength(1);
    expect(delivered[0]?.body['DDBStreamBatchInfo']).toMatchObject({ startSequenceNumber: '1', endSequenceNumber: '2' });
  });

  it('reports records that are too old without running the function', async () => {
    const { run, calls, delivered } = running({ maximumRecordAgeSeconds: 60 }, () => ({}));
    const [old, fresh] = records('old', 'fresh');
    await run([{ ...(old as StreamRecord), arrivedAt: Date.now() - 61_000 }, fresh as StreamRecord]);
    expect(calls).toEqual([['fresh']]);
    expect(delivered[0]?.body['requestContext']).toMatchObject({ condition: 'RecordAgeExceeded' });
  });
});
