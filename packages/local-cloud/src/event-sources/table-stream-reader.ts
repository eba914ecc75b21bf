import type { EventSourceMapping } from '../model';
import { passesFilters } from './filter';
import { jsonClient } from './json-client';
import { iteratorInput, type Shard, type ShardReader, type StreamRecord } from './shard-reader';

type RawShard = { readonly ShardId: string; readonly ParentShardId?: string };
type Description = { readonly StreamDescription: { readonly Shards?: readonly RawShard[]; readonly LastEvaluatedShardId?: string } };
type RawRecord = Readonly<Record<string, unknown>> & {
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly Keys: Readonly<Record<string, unknown>>;
    readonly ApproximateCreationDateTime: number;
  };
};

const LIMIT = 1000;

const keyOf = (keys: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(keys).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const toShard = ({ ShardId, ParentShardId }: RawShard): Shard => ({
  id: ShardId,
  parents: ParentShardId === undefined ? [] : [ParentShardId],
});

const listShards = async (
  describe: (input: { readonly ExclusiveStartShardId?: string }) => Promise<Description>,
): Promise<readonly Shard[]> => {
  const shards: Shard[] = [];
  let start: string | undefined;
  do {
    const { StreamDescription } = await describe(start === undefined ? {} : { ExclusiveStartShardId: start });
    shards.push(...(StreamDescription.Shards ?? []).map(toShard));
    start = StreamDescription.LastEvaluatedShardId;
  } while (start !== undefined);
  return shards;
};

/** Reads the stream of a table in DynamoDB Local. */
export const tableStreamReader = (url: string, { sourceArn, filters }: EventSourceMapping): ShardReader => {
  const call = jsonClient(url, 'DynamoDBStreams_20120810', '1.0');
  const toRecord = (raw: RawRecord, shardId: string): StreamRecord => ({
    sequenceNumber: raw.dynamodb.SequenceNumber,
    shardId,
    orderKey: keyOf(raw.dynamodb.Keys),
    arrivedAt: raw.dynamodb.ApproximateCreationDateTime * 1000,
    event: { ...raw, awsRegion: 'us-east-1', eventSourceARN: sourceArn },
  });
  return {
    batchInfo: 'DDBStreamBatchInfo',
    shards: (signal) => listShards((input) => call<Description>('DescribeStream', { StreamArn: sourceArn, ...input }, signal)),
    iterator: async (ShardId, position, signal) => {
      const input = { StreamArn: sourceArn, ShardId, ...iteratorInput(position, 'SequenceNumber') };
      return (await call<{ readonly ShardIterator: string }>('GetShardIterator', input, signal)).ShardIterator;
    },
    read: async (shardId, ShardIterator, signal) => {
      const answer = await call<{ readonly Records?: readonly RawRecord[]; readonly NextShardIterator?: string }>(
        'GetRecords',
        { ShardIterator, Limit: LIMIT },
        signal,
      );
      return { records: (answer.Records ?? []).map((raw) => toRecord(raw, shardId)), next: answer.NextShardIterator };
    },
    passes: ({ event }) => passesFilters(filters, event),
  };
};
