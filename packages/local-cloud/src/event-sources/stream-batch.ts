import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { InvocationResult } from '../model';
import { type BatchOutcome, batchOutcome } from './batch-response';
import type { EventSourceOptions } from './event-source';
import type { ShardReader, StreamRecord } from './shard-reader';
import { failureRecord, type StreamFailure } from './stream-failure';

type Work = { readonly records: readonly StreamRecord[]; readonly retries: number; readonly invocations: number };
type Attempt = { readonly requestId: string; readonly result: InvocationResult };

const THROTTLED_MS = 100;
const FIRST_RETRY_MS = 50;
const MAX_RETRY_MS = 2000;
const TOO_LARGE: InvocationResult = { error: { errorType: 'RequestTooLargeException', errorMessage: 'The records are larger than 6 MB.' } };

const halves = ({ records, ...rest }: Work): readonly Work[] => {
  const middle = Math.ceil(records.length / 2);
  return [
    { ...rest, records: records.slice(0, middle) },
    { ...rest, records: records.slice(middle) },
  ];
};

/** Index of the first record that is not done. */
const firstOpen = (records: readonly StreamRecord[], outcome: BatchOutcome): number =>
  outcome.kind === 'partial' ? records.findIndex(({ sequenceNumber }) => outcome.failed.has(sequenceNumber)) : 0;

/** Gives up records: tells who watches, and the failure destination. */
const givingUp =
  ({ mapping, deliver, record }: EventSourceOptions, reader: ShardReader) =>
  async (failure: StreamFailure) => {
    const source = mapping.sourceArn.split('/')[1] ?? mapping.sourceArn;
    const title = `${source} -> ${mapping.functionArn.split(':').at(-1)}: ${failure.condition}`;
    const detail = { records: failure.records.length, error: failure.error };
    record({ kind: 'queue', service: mapping.service, title, detail, ok: false });
    if (mapping.onFailureArn === undefined) return;
    const as = { principalArn: mapping.functionArn };
    await deliver(mapping.onFailureArn, JSON.stringify(failureRecord(mapping, reader, failure)), { as });
  };

/** Runs the function on records; waits while it is throttled. */
const invoking =
  ({ mapping, invoke }: EventSourceOptions, signal: AbortSignal) =>
  async (records: readonly StreamRecord[]): Promise<Attempt> => {
    const requestId = randomUUID();
    for (;;) {
      try {
        return { requestId, result: await invoke(mapping.functionArn, { Records: records.map(({ event }) => event) }, requestId) };
      } catch (error) {
        if ((error as { readonly code?: string }).code === 'RequestTooLargeException') return { requestId, result: TOO_LARGE };
        await delay(THROTTLED_MS, undefined, { signal });
      }
    }
  };

/** Runs batches of one shard until each record is done with: handled, or given up and reported. */
export const batchRunner = (options: EventSourceOptions, reader: ShardReader, signal: AbortSignal) => {
  const { maximumRetries, maximumRecordAgeSeconds, bisectOnError, reportBatchItemFailures } = options.mapping;
  const giveUp = givingUp(options, reader);
  const invoke = invoking(options, signal);
  const isAged = ({ arrivedAt }: StreamRecord) => maximumRecordAgeSeconds >= 0 && Date.now() - arrivedAt > maximumRecordAgeSeconds * 1000;
  const isSpent = ({ retries }: Work) => maximumRetries >= 0 && retries >= maximumRetries;

  const withoutAged = async (work: Work): Promise<Work> => {
    const aged = work.records.filter(isAged);
    const failure = { records: aged, invocations: work.invocations, requestId: randomUUID(), condition: 'RecordAgeExceeded' } as const;
    if (aged.length > 0) await giveUp(failure);
    return { ...work, records: work.records.filter((one) => !aged.includes(one)) };
  };
  /** What is left to do after a failure at the first record of `rest`. */
  const afterFailure = async (rest: Work, { requestId, result }: Attempt): Promise<readonly Work[]> => {
    const isLarge = result === TOO_LARGE;
    if ((bisectOnError || isLarge) && rest.records.length > 1) return halves(rest);
    if (isSpent(rest) || isLarge) {
      await giveUp({ ...rest, requestId, condition: 'RetryAttemptsExhausted', error: result.error });
      return [];
    }
    await delay(Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** rest.retries), undefined, { signal });
    return [{ ...rest, retries: rest.retries + 1 }];
  };
  const attempt = async (work: Work): Promise<readonly Work[]> => {
    if (work.records.length === 0) return [];
    const tried = await invoke(work.records);
    const outcome = batchOutcome(tried.result, reportBatchItemFailures, new Set(work.records.map(({ sequenceNumber }) => sequenceNumber)));
    if (outcome.kind === 'done') return [];
    const first = firstOpen(work.records, outcome);
    const rest = { ...work, records: work.records.slice(first), invocations: work.invocations + 1 };
    return bisectOnError && first > 0 ? [rest] : afterFailure(rest, tried);
  };
  return async (records: readonly StreamRecord[]): Promise<void> => {
    let open: readonly Work[] = [{ records: records.filter((one) => reader.passes(one)), retries: 0, invocations: 0 }];
    while (open[0] && !signal.aborted) open = [...(await attempt(await withoutAged(open[0]))), ...open.slice(1)];
  };
};
