import type { EventSource, EventSourceOptions } from './event-source';
import type { Position, Shard, ShardReader, StreamRecord } from './shard-reader';
import { batchRunner } from './stream-batch';
import { lanesOf, pageReader } from './stream-page';
import type { Wakeups } from './wakeups';

type ShardSourceOptions = EventSourceOptions & { readonly reader: ShardReader; readonly wakeups: Wakeups };

/** Right after something happened a stream is read again soon; an idle one is left alone for longer and longer. */
const SHORTEST_REST_MS = 8;
const USUAL_REST_MS = 100;
const LONGEST_REST_MS = 250;

const longer = (rest: number): number =>
  rest < USUAL_REST_MS ? Math.min(USUAL_REST_MS, rest * 2) : Math.min(LONGEST_REST_MS, rest * 1.03);
const TROUBLE_MS = 500;

/** Reads one shard to its end, which comes only when it has been split or rolled over. */
const shardConsumer = (options: ShardSourceOptions, signal: AbortSignal) => {
  const { mapping, reader, wakeups, record } = options;
  const runBatch = batchRunner(options, reader, signal);
  const readPage = pageReader({ mapping, reader, wakeups, signal });

  const runLane = async (records: readonly StreamRecord[]) => {
    for (let start = 0; start < records.length; start += mapping.batchSize) await runBatch(records.slice(start, start + mapping.batchSize));
  };
  return async (shardId: string, first: string, start: Position): Promise<void> => {
    let iterator: string | undefined = first;
    let position = start;
    let rest = SHORTEST_REST_MS;
    const turn = async (current: string): Promise<string | undefined> => {
      const page = await readPage(shardId, current);
      await Promise.all(lanesOf(page.records, mapping.parallelizationFactor).map(runLane));
      const last = page.records.at(-1);
      if (last) position = { after: last.sequenceNumber };
      else if (await wakeups.rest(rest, signal)) rest = SHORTEST_REST_MS;
      rest = last ? SHORTEST_REST_MS : longer(rest);
      return page.next;
    };
    const recover = async (error: Error, current: string): Promise<string> => {
      if (!signal.aborted) record({ kind: 'queue', service: mapping.service, title: `${mapping.sourceArn}: ${error.message}`, ok: false });
      await wakeups.rest(TROUBLE_MS, signal);
      return reader.iterator(shardId, position, signal).catch(() => current);
    };
    while (iterator !== undefined && !signal.aborted) {
      const current: string = iterator;
      iterator = await turn(current).catch((error: Error) => recover(error, current));
    }
  };
};

/** Reads all shards of a stream for a function, parents before their children. Resolves when the first positions are fixed. */
export const startShardSource = async (options: ShardSourceOptions): Promise<EventSource> => {
  const { mapping, reader } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const consume = shardConsumer(options, signal);
  const started = new Map<string, Promise<void>>();
  const finished = new Set<string>();

  const begin = async (shard: Shard, position: Position): Promise<void> => {
    const iterator = await reader.iterator(shard.id, position, signal);
    const ended = async () => {
      finished.add(shard.id);
      if (!signal.aborted) await discover({ from: 'TRIM_HORIZON' });
    };
    const work = consume(shard.id, iterator, position).then(ended);
    started.set(
      shard.id,
      work.catch(() => {}),
    );
  };
  const discover = async (position: Position): Promise<void> => {
    const shards = await reader.shards(signal);
    const listed = new Set(shards.map(({ id }) => id));
    // From LATEST on nothing that has been written matters, so there is no order between what exists at the start.
    const isFromLatest = 'from' in position && position.from === 'LATEST';
    const isReady = ({ parents }: Shard) => isFromLatest || parents.every((id) => finished.has(id) || !listed.has(id));
    const ready = shards.filter((shard) => !started.has(shard.id) && isReady(shard));
    for (const shard of ready) started.set(shard.id, Promise.resolve());
    await Promise.all(ready.map((shard) => begin(shard, position)));
  };
  await discover({ from: mapping.startingPosition });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(started.values());
    },
  };
};
