import { jsonClient } from '../event-sources/json-client';
import type { QueueSpec } from '../model';

export type QueueStatus = {
  readonly name: string;
  readonly service: string;
  readonly isDlq: boolean;
  readonly waiting: number;
  readonly inFlight: number;
  readonly delayed: number;
};

type Attributes = { readonly Attributes?: Readonly<Record<string, string>> };

/** Depth of every queue. */
export const queueStatuses = async (url: string, queues: readonly QueueSpec[]): Promise<readonly QueueStatus[]> => {
  const sqs = jsonClient(url, 'AmazonSQS', '1.0');
  const dlqs = new Set(queues.flatMap(({ dlqArn }) => dlqArn ?? []));
  return Promise.all(
    queues.map(async ({ name, service, arn, url: QueueUrl }) => {
      const { Attributes = {} } = await sqs<Attributes>('GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] });
      const depth = (kind: string): number => Number(Attributes[`ApproximateNumberOfMessages${kind}`] ?? 0);
      const isDlq = dlqs.has(arn) || /dlq/i.test(name);
      return { name, service, isDlq, waiting: depth(''), inFlight: depth('NotVisible'), delayed: depth('Delayed') };
    }),
  );
};

export type PeekedMessage = { readonly id: string; readonly body: string };
type Inspected = { readonly messages?: { readonly ready?: readonly Peekable[]; readonly delayed?: readonly Peekable[] } };
type Peekable = { readonly messageId?: string; readonly body?: string };

/** The first waiting messages of a queue, which stay where they are. */
export const peek = async (url: string, name: string): Promise<readonly PeekedMessage[]> => {
  const response = await fetch(`${url}/_fauxqs/queues/${encodeURIComponent(name)}`);
  if (!response.ok) return [];
  const { messages = {} } = (await response.json()) as Inspected;
  return [...(messages.ready ?? []), ...(messages.delayed ?? [])]
    .slice(0, 20)
    .map(({ messageId = '', body = '' }) => ({ id: messageId, body }));
};
