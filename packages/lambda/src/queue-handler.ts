import type { Validator } from '@ecom/contracts';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { type BatchResponse, processEach } from './batch';
import { correlationIdOf } from './correlation';
import { correlateWith } from './invocation';
import { messagePipeline, parseJson } from './message-pipeline';
import { observed } from './observed';

export type QueueDelivery = { readonly messageId: string; readonly receiveCount: number; readonly correlationId: string };

type QueueRoute<Data> = { readonly validate: Validator<Data>; readonly handle: (data: Data, delivery: QueueDelivery) => Promise<unknown> };

const deliveryOf = ({ messageId, attributes }: SQSRecord, message: unknown): QueueDelivery => {
  const { correlationId } = (message ?? {}) as { readonly correlationId?: string };

  return { messageId, receiveCount: Number(attributes.ApproximateReceiveCount), correlationId: correlationIdOf(correlationId, messageId) };
};

/** Messages of one contract. Each fails for itself: a bad one is retried, then dead-lettered, and holds up nobody. */
export const queueHandler = <Data>({ validate, handle }: QueueRoute<Data>) => {
  const receive = async (record: SQSRecord): Promise<unknown> => {
    const message = parseJson(record.body);
    const delivery = deliveryOf(record, message);
    correlateWith(delivery.correlationId);

    return messagePipeline(validate, (data) => handle(data, delivery))(message);
  };

  return observed<SQSEvent, BatchResponse>({ handle: ({ Records }) => processEach(Records, ({ messageId }) => messageId, receive) });
};
