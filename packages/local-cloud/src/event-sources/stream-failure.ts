import type { EventSourceMapping, InvocationError } from '../model';
import type { ShardReader, StreamRecord } from './shard-reader';

export type StreamFailure = {
  readonly records: readonly StreamRecord[];
  readonly invocations: number;
  readonly requestId: string;
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly error?: InvocationError | undefined;
};

const iso = (at = 0) => new Date(at).toISOString();

/** What AWS tells a failure destination: where the records lie, not what they say. */
export const failureRecord = (mapping: EventSourceMapping, { batchInfo }: ShardReader, failure: StreamFailure) => {
  const { records, invocations, requestId, condition, error } = failure;
  const [first, last] = [records[0], records.at(-1)];
  return {
    requestContext: { requestId, functionArn: mapping.functionArn, condition, approximateInvokeCount: invocations },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: error ? 'Unhandled' : null },
    version: '1.0',
    timestamp: iso(Date.now()),
    [batchInfo]: {
      shardId: first?.shardId,
      startSequenceNumber: first?.sequenceNumber,
      endSequenceNumber: last?.sequenceNumber,
      approximateArrivalOfFirstRecord: iso(first?.arrivedAt),
      approximateArrivalOfLastRecord: iso(last?.arrivedAt),
      batchSize: records.length,
      streamArn: mapping.sourceArn,
    },
  };
};
