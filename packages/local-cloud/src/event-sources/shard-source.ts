import type { EventSource, EventSourceOptions } from './event-source';
import type { Position, Shard, ShardReader, StreamRecord } from './shard-reader';
import { batchRunner } from './stream-batch';
import type { Wakeups } from './wakeups';

type ShardSourceOptions = EventSourceOptions & { readonly reader: ShardReader; readonly wakeups: Wakeups };

/** Right after something happened a stream is read again soon; an idle one is left alone for longer and longer. */
const SHORTEST_REST_MS = 8;
const LONGEST_REST_MS = 100;
const TROUBLE_MS = 500;

const hash = (text: string): number => {
  let value = 0;
  for (let index = 0; index < text.length; index++) value = (value * 31 + text.charCodeAt(index)) | 0;
  return Math.abs(value);
};

/** Splits a page so that records with one key stay together and in order. */
const lanesOf = (records: readonly StreamRecord[], count: number): readonly (readonly StreamRecord[])[] =>
  count <= 1 ? [records] : Array.from({ length: count }, (_, lane) => records.filter(({ orderKey }) => hash(orderKey) % count === lane));

/** Reads all shards of a stream for a function, parents before their children. Resolves when the first positions are fixed. */
export const startShardSource = async (options: ShardSourceOptions): Promise<EventSource> => {
  const { mapping, reader, wakeups, record } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const runBatch = batchRunner(options, reader, signal);
  const started = new Map<string, Promise<void>>();
  const finished = new Set<string>();

  const runLane = async (records: readonly StreamRecord[]) => {
    for (let start = 0; start < records.length; start += mapping.batchSize) await runBatch(records.slice(start, start + mapping.batchSize));
  };
  const readPage = async (
    shardId: string,
    iterator: string,
  ): Promise<{ readonly records: readonly StreamRecord[]; readonly next: string | undefined }> => {
    const page = await reader.read(shardId, iterator, signal);
    if (mapping.batchWindowSeconds <= 0 || page.records.length === 0) return page;
    const records = [...page.records];
    let { next } = page;
    const deadline = Date.now() + mapping.batchWindowSeconds * 1000;
    while (next !== undefined && records.length < mapping.batchSize && Date.now() < deadline && !signal.aborted) {
      await wakeups.rest(Math.min(LONGEST_REST_MS, deadline - Date.now()), signal);
      const more = await reader.read(shardId, next, signal);
      records.push(...more.records);
      next = more.next;
    }
    return { records, next };
  };
  const consume = async (shard: Shard, first: string, start: Position): Promise<void> => {
    let iterator: string | undefined = first;
    let position = start;
    let rest = SHORTEST_REST_MS;
    while (iterator !== undefined && !signal.aborted) {
      try {
        const page = await readPage(shard.id, iterator);
        await Promise.all(lanesOf(page.records, mapping.parallelizationFactor).map(runLane));
        const last = page.records.at(-1);
        if (last) position = { after: last.sequenceNumber };
        iterator = page.next;
        rest = last ? SHORTEST_REST_MS : Math.min(LONGEST_REST_MS, rest * 2);
        if (!last && iterator !== undefined && (await wakeups.rest(rest, signal))) rest = SHORTEST_REST_MS;
      } catch (error) {
        if (signal.aborted) return;
        record({ kind: 'queue', service: mapping.service, title: `${mapping.sourceArn}: ${(error as Error).message}`, ok: false });
        await wakeups.rest(TROUBLE_MS, signal);
        iterator = await reader.iterator(shard.id, position, signal).catch(() => iterator);
      }
    }
    if (!signal.aborted) finished.add(shard.id);
  };
  const begin = async (shard: Shard, position: Position): Promise<void> => {
    const iterator = await reader.iterator(shard.id, position, signal);
    const work = consume(shard, iterator, position).then(() => (signal.aborted ? undefined : discover({ from: 'TRIM_HORIZON' })));
    started.set(
      shard.id,
      work.catch(() => {}),
    );
  };
  const discover = async (position: Position): Promise<void> => {
    const shards = await reader.shards(signal);
    const listed = new Set(shards.map(({ id }) => id));
    // From LATEST on nothing that has been written matters, so there is no order between what exists at the start.
    const isReady = ({ parents }: Shard) =>
      ('from' in position && position.from === 'LATEST') || parents.every((id) => finished.has(id) || !listed.has(id));
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
