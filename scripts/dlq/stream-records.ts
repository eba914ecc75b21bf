import {
  type _Record,
  GetShardIteratorCommand as GetTableIterator,
  GetRecordsCommand as GetTableRecords,
} from '@aws-sdk/client-dynamodb-streams';
import { GetRecordsCommand, GetShardIteratorCommand, type _Record as KinesisRecord } from '@aws-sdk/client-kinesis';
import { passesFilters } from '@ecom/local-cloud/filter';
import type { Clients } from './clients';
import type { BatchInfo, Way } from './origin';
import { DlqError } from './problem';

/** A record as Lambda gives it to a function. */
export type EventRecord = { readonly sequenceNumber: string; readonly event: Readonly<Record<string, unknown>> };

type Page = { readonly records: readonly EventRecord[]; readonly next?: string | undefined };
type Reader = { readonly start: () => Promise<string | undefined>; readonly read: (iterator: string) => Promise<Page> };

const regionOf = (arn: string): string => arn.split(':')[3] ?? '';

/** The SDK turns bytes and times into objects; Lambda gives them as text and seconds. */
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  return value;
};

const tableRecord = (raw: _Record, { streamArn }: BatchInfo): EventRecord => ({
  sequenceNumber: raw.dynamodb?.SequenceNumber ?? '',
  event: { ...(plain(raw) as object), awsRegion: regionOf(streamArn), eventSourceARN: streamArn },
});

const tableReader = ({ tableStreams }: Clients, batch: BatchInfo): Reader => ({
  start: async () => {
    const input = {
      StreamArn: batch.streamArn,
      ShardId: batch.shardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      SequenceNumber: batch.startSequenceNumber,
    } as const;
    return (await tableStreams.send(new GetTableIterator(input))).ShardIterator;
  },
  read: async (ShardIterator) => {
    const { Records = [], NextShardIterator } = await tableStreams.send(new GetTableRecords({ ShardIterator }));
    return { records: Records.map((raw) => tableRecord(raw, batch)), next: NextShardIterator };
  },
});

const kinesisRecord = (raw: KinesisRecord, { shardId, streamArn }: BatchInfo): EventRecord => {
  const sequenceNumber = raw.SequenceNumber ?? '';
  const kinesis = {
    kinesisSchemaVersion: '1.0',
    partitionKey: raw.PartitionKey,
    sequenceNumber,
    data: plain(raw.Data),
    approximateArrivalTimestamp: plain(raw.ApproximateArrivalTimestamp),
  };
  const about = { eventSource: 'aws:kinesis', eventVersion: '1.0', eventName: 'aws:kinesis:record' };
  return {
    sequenceNumber,
    event: { kinesis, ...about, eventID: `${shardId}:${sequenceNumber}`, awsRegion: regionOf(streamArn), eventSourceARN: streamArn },
  };
};

const kinesisReader = ({ kinesis }: Clients, batch: BatchInfo): Reader => {
  const StreamName = batch.streamArn.split('/').at(-1) ?? '';
  return {
    start: async () => {
      const input = {
        StreamName,
        ShardId: batch.shardId,
        ShardIteratorType: 'AT_SEQUENCE_NUMBER',
        StartingSequenceNumber: batch.startSequenceNumber,
      } as const;
      return (await kinesis.send(new GetShardIteratorCommand(input))).ShardIterator;
    },
    read: async (ShardIterator) => {
      const { Records = [], NextShardIterator } = await kinesis.send(new GetRecordsCommand({ ShardIterator }));
      return { records: Records.map((raw) => kinesisRecord(raw, batch)), next: NextShardIterator };
    },
  };
};

type RecordsWay = Extract<Way, { readonly kind: 'records' }>;

const passes = ({ feed, stream }: RecordsWay, { event }: EventRecord): boolean => {
  if (!feed) return true;
  if (stream === 'dynamodb') return passesFilters(feed.filters, event);
  const kinesis = event['kinesis'] as Readonly<Record<string, unknown>>;
  return passesFilters(feed.filters, kinesis, { name: 'data', text: Buffer.from(String(kinesis['data']), 'base64').toString('utf8') });
};

const gone = (batch: BatchInfo, cause?: unknown): DlqError =>
  new DlqError(
    'DLQ_RECORDS_GONE',
    `The records ${batch.startSequenceNumber} to ${batch.endSequenceNumber} of ${batch.shardId} are no longer in the stream, which keeps them for a day. The message stays: it is the only trace of them.`,
    { cause },
  );

const isGone = (error: unknown): boolean =>
  /TrimmedDataAccess|ResourceNotFound|InvalidArgument|ExpiredIterator/.test((error as Error).name);

const EMPTY_PAGES = 5;

const readRange = async ({ start, read }: Reader, end: bigint): Promise<readonly EventRecord[]> => {
  const found: EventRecord[] = [];
  let iterator = await start();
  for (let empty = 0; iterator !== undefined && empty < EMPTY_PAGES; ) {
    const page: Page = await read(iterator);
    found.push(...page.records.filter(({ sequenceNumber }) => BigInt(sequenceNumber) <= end));
    if (page.records.some(({ sequenceNumber }) => BigInt(sequenceNumber) >= end)) break;
    empty = page.records.length === 0 ? empty + 1 : 0;
    iterator = page.next;
  }
  return found;
};

/** @returns the records that the failed batch held, in order. @throws DlqError DLQ_RECORDS_GONE when one of them has left the stream */
export const recordsOf = async (clients: Clients, way: RecordsWay): Promise<readonly EventRecord[]> => {
  const { batch, stream } = way;
  const reader = stream === 'dynamodb' ? tableReader(clients, batch) : kinesisReader(clients, batch);
  const found = await readRange(reader, BigInt(batch.endSequenceNumber)).catch((error: unknown) => {
    throw isGone(error) ? gone(batch, error) : error;
  });
  const isWhole = found[0]?.sequenceNumber === batch.startSequenceNumber && found.at(-1)?.sequenceNumber === batch.endSequenceNumber;
  if (!isWhole) throw gone(batch);
  return found.filter((record) => passes(way, record));
};
