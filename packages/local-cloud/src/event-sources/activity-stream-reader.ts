import type { EventSourceMapping } from '../model';
import { passesFilters } from './filter';
import { jsonClient } from './json-client';
import { iteratorInput, type ShardReader, type StreamRecord } from './shard-reader';

type RawShard = { readonly ShardId: string; readonly ParentShardId?: string; readonly AdjacentParentShardId?: string };
type RawRecord = {
  readonly SequenceNumber: string;
  readonly PartitionKey: string;
  readonly Data: string;
  readonly ApproximateArrivalTimestamp: number;
};
type Kinesis = { readonly data: string } & Readonly<Record<string, unknown>>;

const LIMIT = 1000;

const toRecord = (raw: RawRecord, shardId: string, sourceArn: string): StreamRecord => ({
  sequenceNumber: raw.SequenceNumber,
  shardId,
  orderKey: raw.PartitionKey,
  arrivedAt: raw.ApproximateArrivalTimestamp * 1000,
  event: {
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: raw.PartitionKey,
      sequenceNumber: raw.SequenceNumber,
      data: raw.Data,
      approximateArrivalTimestamp: raw.ApproximateArrivalTimestamp,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `${shardId}:${raw.SequenceNumber}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: 'arn:aws:iam::000000000000:role/local',
    awsRegion: 'us-east-1',
    eventSourceARN: sourceArn,
  },
});

/** Reads a Kinesis stream. */
export const activityStreamReader = (url: string, { sourceArn, filters }: EventSourceMapping): ShardReader => {
  const call = jsonClient(url, 'Kinesis_20131202', '1.1');
  const StreamName = sourceArn.split('/').at(-1) ?? '';
  return {
    batchInfo: 'KinesisBatchInfo',
    shards: async (signal) => {
      const { StreamDescription } = await call<{ readonly StreamDescription: { readonly Shards: readonly RawShard[] } }>(
        'DescribeStream',
        { StreamName },
        signal,
      );
      return StreamDescription.Shards.map(({ ShardId, ParentShardId, AdjacentParentShardId }) => ({
        id: ShardId,
        parents: [ParentShardId, AdjacentParentShardId].filter((id): id is string => id !== undefined),
      }));
    },
    iterator: async (ShardId, position, signal) => {
      const input = { StreamName, ShardId, ...iteratorInput(position, 'StartingSequenceNumber') };
      return (await call<{ readonly ShardIterator: string }>('GetShardIterator', input, signal)).ShardIterator;
    },
    read: async (shardId, ShardIterator, signal) => {
      const answer = await call<{ readonly Records: readonly RawRecord[]; readonly NextShardIterator?: string | null }>(
        'GetRecords',
        { ShardIterator, Limit: LIMIT },
        signal,
      );
      return { records: answer.Records.map((raw) => toRecord(raw, shardId, sourceArn)), next: answer.NextShardIterator ?? undefined };
    },
    passes: ({ event }) => {
      const kinesis = event['kinesis'] as Kinesis;
      return passesFilters(filters, kinesis, { name: 'data', text: Buffer.from(kinesis.data, 'base64').toString('utf8') });
    },
  };
};
