import { PurgeQueueCommand } from '@aws-sdk/client-sqs';
import type { Cloud } from './cloud';
import { openMailbox } from './mailbox';
import type { DeadLetterQueue } from './model';
import { DlqError } from './problem';

/** Throws all messages away. @returns about how many. @throws DlqError DLQ_NOT_CONFIRMED unless that is meant */
export const purge = async ({ clients }: Cloud, queue: DeadLetterQueue, isConfirmed: boolean): Promise<number> => {
  const depth = await openMailbox(clients, queue).depth();
  if (!isConfirmed)
    throw new DlqError(
      'DLQ_NOT_CONFIRMED',
      `${queue.name} holds ${depth} messages, which nobody can bring back: say --yes to throw them away.`,
    );
  await clients.sqs.send(new PurgeQueueCommand({ QueueUrl: queue.url }));
  return depth;
};
