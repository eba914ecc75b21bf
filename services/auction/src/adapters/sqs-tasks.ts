import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { auctionDue, MessageData } from '@ecom/contracts';
import { currentCorrelationId } from '@ecom/lambda';
import type { DueTask, TaskQueue } from '../use-cases/due-tasks';
import { sendAllTo } from './sqs-batches';

/** The queue that each task waits in: one that fails never holds up another kind. */
export type TaskQueues = Readonly<Partial<Record<DueTask, string>>>;
type Options = { readonly client?: Pick<SQSClient, 'send'>; readonly queueUrls: TaskQueues };

const urlOf = (queueUrls: TaskQueues, task: DueTask): string => {
  const url = queueUrls[task];
  if (url === undefined) throw new Error(`No queue is known for ${task}.`);
  return url;
};

/** @returns the message that says that a time has come: what follows from it is found under the id of what set the time. */
export const dueMessage = (task: DueTask, auctionId: string): MessageData<typeof auctionDue> => {
  const correlationId = currentCorrelationId();

  return { auctionId, task, ...(correlationId !== undefined && { correlationId }) };
};

export const sqsTasks = ({ client = new SQSClient({}), queueUrls }: Options): TaskQueue => ({
  async send(task, auctionId, delay) {
    await client.send(
      new SendMessageCommand({
        QueueUrl: urlOf(queueUrls, task),
        MessageBody: JSON.stringify(dueMessage(task, auctionId)),
        DelaySeconds: delay,
      }),
    );
  },
  sendAll: (task, auctionIds) => sendAllTo(urlOf(queueUrls, task), client)(auctionIds.map((auctionId) => dueMessage(task, auctionId))),
});
