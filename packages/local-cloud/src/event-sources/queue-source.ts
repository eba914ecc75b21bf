import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { type BatchOutcome, batchOutcome } from './batch-response';
import type { EventSource, EventSourceOptions } from './event-source';
import { passesFilters } from './filter';
import type { QueueRecord } from './queue-event';
import { queueMessages } from './queue-messages';

type QueueSourceOptions = EventSourceOptions & { readonly client: SQSClient; readonly queueUrl: string };

const DEFAULT_CONCURRENCY = 10;
const TROUBLE_MS = 500;

const doneOf = (records: readonly QueueRecord[], outcome: BatchOutcome): readonly QueueRecord[] => {
  if (outcome.kind === 'failed') return [];
  return outcome.kind === 'done' ? records : records.filter(({ messageId }) => !outcome.failed.has(messageId));
};

/** Polls a queue for a function. What fails stays in the queue until its visibility timeout ends; the queue's own redrive moves it on. */
export const startQueueSource = ({ mapping, client, queueUrl, invoke, record }: QueueSourceOptions): EventSource => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = new Set<Promise<void>>();
  const { gather, remove } = queueMessages({ client, queueUrl, mapping, signal });
  const tell = (title: string, ok: boolean, detail?: object) => record({ kind: 'queue', service: mapping.service, title, ok, detail });

  const process = async (batch: readonly QueueRecord[]): Promise<void> => {
    const passing = batch.filter((one) => passesFilters(mapping.filters, one, { name: 'body', text: one.body }));
    await remove(batch.filter((one) => !passing.includes(one)));
    if (passing.length === 0) return;
    const result = await invoke(mapping.functionArn, { Records: passing }, randomUUID());
    const done = doneOf(passing, batchOutcome(result, mapping.reportBatchItemFailures, new Set(passing.map(({ messageId }) => messageId))));
    await remove(done);
    const detail = { functionArn: mapping.functionArn, messages: passing.length, failed: passing.length - done.length };
    const title = `${mapping.sourceArn.split(':').at(-1)} -> ${mapping.functionArn.split(':').at(-1)}`;
    tell(title, done.length === passing.length, detail);
  };
  const begin = (batch: readonly QueueRecord[]): void => {
    const work = process(batch)
      .catch((error: Error) => tell(`${mapping.sourceArn}: ${error.message}`, false))
      .finally(() => running.delete(work));
    running.add(work);
  };
  const turn = async (): Promise<void> => {
    const batch = await gather();
    if (batch.length > 0) begin(batch);
    if (running.size >= (mapping.maximumConcurrency ?? DEFAULT_CONCURRENCY)) await Promise.race(running);
  };
  const poll = async (): Promise<void> => {
    while (!signal.aborted) await turn().catch(() => delay(TROUBLE_MS, undefined, { signal }).catch(() => {}));
  };
  const polling = poll();
  return {
    stop: async () => {
      stopping.abort();
      await polling;
      await Promise.all(running);
    },
  };
};
