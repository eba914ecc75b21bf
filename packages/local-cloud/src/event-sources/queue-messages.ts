import { DeleteMessageBatchCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { EventSourceMapping } from '../model';
import { type QueueRecord, queueRecord } from './queue-event';

type QueueOptions = {
  readonly client: SQSClient;
  readonly queueUrl: string;
  readonly mapping: EventSourceMapping;
  readonly signal: AbortSignal;
};

const MAX_RECEIVE = 10;
const LONG_POLL_SECONDS = 20;

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Takes batches out of a queue, and removes what is done. */
export const queueMessages = ({ client, queueUrl, mapping, signal }: QueueOptions) => {
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
  return {
    /** Waits for messages; a batch is as large and as old as the mapping allows. */
    gather: async (): Promise<readonly QueueRecord[]> => {
      const batch = [...(await receive(mapping.batchSize, LONG_POLL_SECONDS))];
      const deadline = Date.now() + mapping.batchWindowSeconds * 1000;
      while (batch.length > 0 && batch.length < mapping.batchSize && !signal.aborted) {
        const seconds = Math.ceil((deadline - Date.now()) / 1000);
        // Without a window a batch is filled only with what is already there.
        const more = await receive(mapping.batchSize - batch.length, Math.max(0, Math.min(seconds, LONG_POLL_SECONDS)));
        if (more.length === 0 && seconds <= 0) break;
        batch.push(...more);
      }
      return batch;
    },
    remove: async (records: readonly QueueRecord[]): Promise<void> => {
      for (const chunk of chunks(records, MAX_RECEIVE)) {
        const Entries = chunk.map(({ receiptHandle }, index) => ({ Id: String(index), ReceiptHandle: receiptHandle }));
        await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      }
    },
  };
};
