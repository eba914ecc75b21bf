import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventSourceMapping, InvocationResult } from '../model';
import { batchOutcome } from './batch-response';
import type { EventSourceOptions } from './event-source';
import type { ShardReader, StreamRecord } from './shard-reader';

type Work = { readonly records: readonly StreamRecord[]; readonly retries: number; readonly invocations: number };
type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

const FIRST_RETRY_MS = 50;
const MAX_RETRY_MS = 2000;

const iso = (at: number) => new Date(at).toISOString();

/** What AWS tells a failure destination: where the records lie, not what they say. */
const failureRecord = (
  mapping: EventSourceMapping,
  infoField: string,
  { records, invocations }: Work,
  requestId: string,
  condition: Condition,
  error?: InvocationResult['error'],
) => ({
  requestContext: { requestId, functionArn: mapping.functionArn, condition, approximateInvokeCount: invocations },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: error ? 'Unhandled' : null },
  version: '1.0',
  timestamp: iso(Date.now()),
  [infoField]: {
    shardId: records[0]?.shardId,
    startSequenceNumber: records[0]?.sequenceNumber,
    endSequenceNumber: records.at(-1)?.sequenceNumber,
    approximateArrivalOfFirstRecord: iso(records[0]?.arrivedAt ?? 0),
    approximateArrivalOfLastRecord: iso(records.at(-1)?.arrivedAt ?? 0),
    batchSize: records.length,
    streamArn: mapping.sourceArn,
  },
});

const halves = ({ records, ...rest }: Work): readonly Work[] => {
  const middle = Math.ceil(records.length / 2);
  return [
    { ...rest, records: records.slice(0, middle) },
    { ...rest, records: records.slice(middle) },
  ];
};

/** Runs batches of one shard until each record is done with: handled, or given up and reported. */
export const batchRunner = ({ mapping, invoke, deliver, record }: EventSourceOptions, reader: ShardReader, signal: AbortSignal) => {
  const { maximumRetries, maximumRecordAgeSeconds, bisectOnError } = mapping;
  const title = `${mapping.sourceArn.split('/')[1] ?? mapping.sourceArn} -> ${mapping.functionArn.split(':').at(-1)}`;

  const giveUp = async (work: Work, requestId: string, condition: Condition, error?: InvocationResult['error']) => {
    record({
      kind: 'queue',
      service: mapping.service,
      title: `${title}: ${condition}`,
      detail: { records: work.records.length, error },
      ok: false,
    });
    if (mapping.onFailureArn === undefined) return;
    await deliver(mapping.onFailureArn, JSON.stringify(failureRecord(mapping, reader.batchInfo, work, requestId, condition, error)));
  };
  const isAged = ({ arrivedAt }: StreamRecord) => maximumRecordAgeSeconds >= 0 && Date.now() - arrivedAt > maximumRecordAgeSeconds * 1000;

  const withoutAged = async (work: Work): Promise<Work> => {
    const aged = work.records.filter(isAged);
    if (aged.length > 0) await giveUp({ ...work, records: aged }, randomUUID(), 'RecordAgeExceeded');
    return { ...work, records: work.records.filter((one) => !aged.includes(one)) };
  };
  const unthrottled = async (records: readonly StreamRecord[], requestId: string): Promise<InvocationResult> => {
    for (;;) {
      try {
        return await invoke(mapping.functionArn, { Records: records.map(({ event }) => event) }, requestId);
      } catch {
        await delay(100, undefined, { signal });
      }
    }
  };
  /** What is left to do after one attempt. */
  const attempt = async (work: Work): Promise<readonly Work[]> => {
    const requestId = randomUUID();
    const result = await unthrottled(work.records, requestId);
    const numbers = new Set(work.records.map(({ sequenceNumber }) => sequenceNumber));
    const outcome = batchOutcome(result, mapping.reportBatchItemFailures, numbers);
    if (outcome.kind === 'done') return [];
    const first = outcome.kind === 'partial' ? work.records.findIndex(({ sequenceNumber }) => outcome.failed.has(sequenceNumber)) : 0;
    const rest = { ...work, records: work.records.slice(first), invocations: work.invocations + 1 };
    if (bisectOnError && rest.records.length > 1) return first > 0 ? [rest] : halves(rest);
    if (maximumRetries >= 0 && work.retries >= maximumRetries) {
      await giveUp(rest, requestId, 'RetryAttemptsExhausted', result.error);
      return [];
    }
    await delay(Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** work.retries), undefined, { signal });
    return [{ ...rest, retries: work.retries + 1 }];
  };
  return async (records: readonly StreamRecord[]): Promise<void> => {
    let open: readonly Work[] = [{ records: records.filter((one) => reader.passes(one)), retries: 0, invocations: 0 }];
    while (open[0] && !signal.aborted) {
      const [next, ...later] = open;
      const work = await withoutAged(next);
      open = [...(work.records.length > 0 ? await attempt(work) : []), ...later];
    }
  };
};
