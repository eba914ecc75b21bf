import type { EventContract, EventData, EventMetadata, Validator } from '@ecom/contracts';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { type BatchResponse, processEach } from './batch';
import { correlationIdOf } from './correlation';
import { correlateWith } from './invocation';
import { MessageInvalidError, messagePipeline, parseJson } from './message-pipeline';
import { observed } from './observed';

type BusEvent = {
  readonly source?: string;
  readonly 'detail-type'?: string;
  readonly detail?: { readonly metadata?: EventMetadata; readonly data?: unknown };
};

export type Subscription = {
  readonly contract: EventContract;
  readonly receive: (data: unknown, metadata: EventMetadata) => Promise<unknown>;
};

/** What a consumer does with one event of one version. */
export const on = <C extends EventContract>(
  contract: C,
  validate: Validator<EventData<C>>,
  handle: (data: EventData<C>, metadata: EventMetadata) => Promise<unknown>,
): Subscription => ({
  contract,
  receive: (data, metadata) => messagePipeline(validate, (valid) => handle(valid, metadata))(data),
});

const matches = (event: BusEvent, { source, name, version }: EventContract): boolean =>
  event.source === source && event['detail-type'] === name && event.detail?.metadata?.version === version;

/** Events that a rule of the bus put on a queue. One that no subscription names fails, so that a rule too wide is noticed. */
export const eventQueueHandler = (...subscriptions: readonly Subscription[]) => {
  const receive = async ({ body, messageId }: SQSRecord): Promise<unknown> => {
    const received = (parseJson(body) ?? {}) as BusEvent;
    const metadata = received.detail?.metadata;
    correlateWith(correlationIdOf(metadata?.correlationId, messageId));
    const subscription = subscriptions.find(({ contract }) => matches(received, contract));
    if (!subscription || !metadata)
      throw new MessageInvalidError(`Nothing here consumes ${received['detail-type'] ?? 'this event'} of ${received.source ?? 'nobody'}.`);

    return subscription.receive(received.detail?.data, metadata);
  };

  return observed<SQSEvent, BatchResponse>({ handle: ({ Records }) => processEach(Records, ({ messageId }) => messageId, receive) });
};
