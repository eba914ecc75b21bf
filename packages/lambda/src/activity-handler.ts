import type { Validator } from '@ecom/contracts';
import type { KinesisStreamEvent } from 'aws-lambda';
import { type BatchResponse, processInOrder } from './batch';
import { correlationIdOf, logWith } from './correlation';
import { messagePipeline, parseJson } from './message-pipeline';

type ActivityRoute<Data> = { readonly validate: Validator<Data>; readonly handle: (data: Data) => Promise<unknown> };

/** Records of a Kinesis stream: with one partition key in their order, with different keys at once. */
export const activityHandler =
  <Data extends { readonly correlationId: string }>({ validate, handle }: ActivityRoute<Data>) =>
  ({ Records }: KinesisStreamEvent): Promise<BatchResponse> => {
    const receive = messagePipeline(validate, async (data: Data) => {
      logWith(correlationIdOf(data.correlationId));
      return handle(data);
    });

    return processInOrder(
      Records,
      { key: ({ kinesis }) => kinesis.partitionKey, identify: ({ kinesis }) => kinesis.sequenceNumber },
      ({ kinesis }) => receive(parseJson(Buffer.from(kinesis.data, 'base64').toString('utf8'))),
    );
  };
