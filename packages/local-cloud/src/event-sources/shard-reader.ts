/** One record of a stream, ready for its function. */
export type StreamRecord = {
  readonly sequenceNumber: string;
  readonly shardId: string;
  /** Records with the same key stay in order. */
  readonly orderKey: string;
  /** Epoch milliseconds. */
  readonly arrivedAt: number;
  /** As it stands in the function's event. */
  readonly event: Readonly<Record<string, unknown>>;
};

export type Shard = { readonly id: string; readonly parents: readonly string[] };
export type Position = { readonly from: 'TRIM_HORIZON' | 'LATEST' } | { readonly after: string };

/** What differs between kinds of streams. */
export type ShardReader = {
  shards(signal: AbortSignal): Promise<readonly Shard[]>;
  iterator(shardId: string, position: Position, signal: AbortSignal): Promise<string>;
  read(
    shardId: string,
    iterator: string,
    signal: AbortSignal,
  ): Promise<{ readonly records: readonly StreamRecord[]; readonly next: string | undefined }>;
  passes(record: StreamRecord): boolean;
  /** Name of the field that tells a failure destination where a batch lies. */
  readonly batchInfo: 'DDBStreamBatchInfo' | 'KinesisBatchInfo';
};

/** The part of GetShardIterator's input that says where to begin. */
export const iteratorInput = (
  position: Position,
  numberField: 'SequenceNumber' | 'StartingSequenceNumber',
): Readonly<Record<string, string>> =>
  'after' in position
    ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', [numberField]: position.after }
    : { ShardIteratorType: position.from };
