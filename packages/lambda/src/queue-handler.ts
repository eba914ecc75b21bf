import type { Validator } from '@ecom/contracts';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { type BatchResponse, processEach } from './batch';
import { correlationIdOf, logWith } from './correlation';
import { messagePipeline, parseJson } from './message-pipeline';

export type QueueDelivery = { readonly messageId: string; readonly receiveCount: number; readonly correlationId: string };

type QueueRoute<Data> = { readonly validate: Validator<Data>; readonly handle: (data: Data, delivery: QueueDelivery) => Promise<unknown> };

const deliveryOf = ({ messageId, attributes }: SQSRecord, message: unknown): QueueDelivery => {
  const { correlationId } = (message ?? {}) as { readonly correlationId?: string };

  return { messageId, receiveCount: Number(attributes.ApproximateReceiveCount), correlationId: correlationIdOf(correlationId, messageId) };
};

/** Messages of one contract. Each fails for itself: a bad one is retried, then dead-lettered, and holds up nobody. */
export const queueHandler =
  <Data>({ validate, handle }: QueueRoute<Data>) =>
  (event: SQSEvent): Promise<BatchResponse> =>
    processEach(
      event.Records,
      ({ messageId }) => messageId,
      async (record) => {
        const message = parseJson(record.body);
        const delivery = deliveryOf(record, message);
        logWith(delivery.correlationId);

        return messagePipeline(validate, (data) => handle(data, delivery))(message);
      },
    );
