import { localArn } from '../../template/account';
import { jsonBody, operationOf, type ReadCalls, textOf, UnknownOperationError } from '../call';

/** Batches need the permission of the single operation. */
const actions: Readonly<Record<string, string>> = {
  SendMessage: 'SendMessage',
  SendMessageBatch: 'SendMessage',
  ReceiveMessage: 'ReceiveMessage',
  DeleteMessage: 'DeleteMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibility: 'ChangeMessageVisibility',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
  GetQueueAttributes: 'GetQueueAttributes',
  SetQueueAttributes: 'SetQueueAttributes',
  GetQueueUrl: 'GetQueueUrl',
  PurgeQueue: 'PurgeQueue',
};

/** `my-queue` of `http://127.0.0.1:4002/000000000000/my-queue`. */
const nameIn = (url: string): string => url.split('/').at(-1) ?? '';

export const sqsCalls: ReadCalls = (request) => {
  const operation = operationOf(request);
  const action = actions[operation];
  if (action === undefined) throw new UnknownOperationError(`sqs ${operation}`, 'sqs.ts');
  const input = jsonBody(request);
  const name = textOf(input, 'QueueName') || nameIn(textOf(input, 'QueueUrl'));
  return [{ action: `sqs:${action}`, resource: localArn('sqs', name) }];
};
