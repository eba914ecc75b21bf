import type { EventSourceMapping } from '../model';
import type { ShardReader, StreamRecord } from './shard-reader';
import type { Wakeups } from './wakeups';

export type Page = { readonly records: readonly StreamRecord[]; readonly next: string | undefined };

/** How often a shard is read again while a batch fills. */
const REREAD_MS = 100;

type PageOptions = {
  readonly mapping: EventSourceMapping;
  readonly reader: ShardReader;
  readonly wakeups: Wakeups;
  readonly signal: AbortSignal;
};

/** Reads what there is; when there is something, waits for more as long as the mapping's window lasts. */
export const pageReader =
  ({ mapping, reader, wakeups, signal }: PageOptions) =>
  async (shardId: string, iterator: string): Promise<Page> => {
    let { records, next }: Page = await reader.read(shardId, iterator, signal);
    const deadline = Date.now() + mapping.batchWindowSeconds * 1000;
    const isOpen = () => records.length > 0 && records.length < mapping.batchSize && Date.now() < deadline && !signal.aborted;
    while (next !== undefined && isOpen()) {
      await wakeups.rest(Math.min(REREAD_MS, deadline - Date.now()), signal);
      const more = await reader.read(shardId, next, signal);
      records = [...records, ...more.records];
      next = more.next;
    }
    return { records, next };
  };

const hash = (text: string): number => {
  let value = 0;
  for (let index = 0; index < text.length; index++) value = (value * 31 + text.charCodeAt(index)) | 0;
  return Math.abs(value);
};

/** Splits records so that those with one key stay together and in order. */
export const lanesOf = (records: readonly StreamRecord[], count: number): readonly (readonly StreamRecord[])[] =>
  count <= 1 ? [records] : Array.from({ length: count }, (_, lane) => records.filter(({ orderKey }) => hash(orderKey) % count === lane));
