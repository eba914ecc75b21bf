import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DeleteMessageBatchCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { batchOutcome } from './batch-response';
import type { EventSource, EventSourceOptions } from './event-source';
import { passesFilters } from './filter';
import { type QueueRecord, queueRecord } from './queue-event';

type QueueSourceOptions = EventSourceOptions & { readonly client: SQSClient; readonly queueUrl: string };

const MAX_RECEIVE = 10;
const LONG_POLL_SECONDS = 20;
const DEFAULT_CONCURRENCY = 10;
const TROUBLE_MS = 500;

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Polls a queue for a function. What fails stays in the queue until its visibility timeout ends; the queue's own redrive moves it on. */
export const startQueueSource = ({ mapping, client, queueUrl, invoke, record }: QueueSourceOptions): EventSource => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = new Set<Promise<void>>();
  const limit = mapping.maximumConcurrency ?? DEFAULT_CONCURRENCY;

  const receive = async (count: number, waitSeconds: number): Promise<readonly QueueRecord[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(count, MAX_RECEIVE),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    const { Messages = [] } = await client.send(command, { abortSignal: signal });
    return Messages.map((message) => queueRecord(message, mapping.sourceArn));
  };
  const remove = async (records: readonly QueueRecord[]): Promise<void> => {
    for (const chunk of chunks(records, MAX_RECEIVE)) {
      const Entries = chunk.map(({ receiptHandle }, index) => ({ Id: String(index), ReceiptHandle: receiptHandle }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    }
  };
  const gather = async (): Promise<readonly QueueRecord[]> => {
    const batch = [...(await receive(mapping.batchSize, LONG_POLL_SECONDS))];
    const deadline = Date.now() + mapping.batchWindowSeconds * 1000;
    while (batch.length > 0 && batch.length < mapping.batchSize && !signal.aborted) {
      const seconds = Math.ceil((deadline - Date.now()) / 1000);
      // Without a window a batch larger than one receive is filled only with what is already there.
      const more = await receive(mapping.batchSize - batch.length, Math.max(0, Math.min(seconds, LONG_POLL_SECONDS)));
      if (more.length === 0 && seconds <= 0) break;
      batch.push(...more);
    }
    return batch;
  };
  const process = async (batch: readonly QueueRecord[]): Promise<void> => {
    const passing = batch.filter((one) => passesFilters(mapping.filters, one, 'body', one.body));
    await remove(batch.filter((one) => !passing.includes(one)));
    if (passing.length === 0) return;
    const result = await invoke(mapping.functionArn, { Records: passing }, randomUUID());
    const outcome = batchOutcome(result, mapping.reportBatchItemFailures, new Set(passing.map(({ messageId }) => messageId)));
    const done =
      outcome.kind === 'partial'
        ? passing.filter(({ messageId }) => !outcome.failed.has(messageId))
        : outcome.kind === 'done'
          ? passing
          : [];
    await remove(done);
    const detail = { functionArn: mapping.functionArn, messages: passing.length, failed: passing.length - done.length };
    const title = `${mapping.sourceArn.split(':').at(-1)} -> ${mapping.functionArn.split(':').at(-1)}`;
    record({ kind: 'queue', service: mapping.service, title, detail, ok: done.length === passing.length });
  };
  const poll = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        const batch = await gather();
        if (batch.length === 0) continue;
        const work = process(batch)
          .catch((error: unknown) =>
            record({ kind: 'queue', service: mapping.service, title: `${mapping.sourceArn}: ${(error as Error).message}`, ok: false }),
          )
          .finally(() => running.delete(work));
        running.add(work);
        if (running.size >= limit) await Promise.race(running);
      } catch {
        if (!signal.aborted) await delay(TROUBLE_MS, undefined, { signal }).catch(() => {});
      }
    }
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
