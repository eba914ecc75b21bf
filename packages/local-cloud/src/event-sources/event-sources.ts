import { SQSClient } from '@aws-sdk/client-sqs';
import { queueUrlOf } from '../runtime/deliver';
import { activityStreamReader } from './activity-stream-reader';
import type { EventSource, EventSourceOptions } from './event-source';
import { startQueueSource } from './queue-source';
import { startShardSource } from './shard-source';
import { tableStreamReader } from './table-stream-reader';
import { createWakeups } from './wakeups';

export type EventSources = {
  /** Resolves when nothing that happens from now on will be missed. */
  start(options: EventSourceOptions): Promise<EventSource>;
  /** Tells the stream pollers that something may have been written. */
  wake(): void;
  stop(): void;
};

type Urls = { readonly dynamodb: string; readonly queues: string; readonly kinesis: string };

/** Event source mappings of all kinds over the engines at the given addresses. */
export const createEventSources = ({ dynamodb, queues, kinesis }: Urls): EventSources => {
  const wakeups = createWakeups();
  const client = new SQSClient({ region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, endpoint: queues });
  return {
    wake: wakeups.wake,
    stop: () => client.destroy(),
    start: async (options) => {
      const { mapping } = options;
      if (mapping.kind === 'sqs') return startQueueSource({ ...options, client, queueUrl: queueUrlOf(queues, mapping.sourceArn) });
      const reader = mapping.kind === 'dynamodb' ? tableStreamReader(dynamodb, mapping) : activityStreamReader(kinesis, mapping);
      return startShardSource({ ...options, reader, wakeups });
    },
  };
};
