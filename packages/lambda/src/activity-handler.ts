import type { Validator } from '@ecom/contracts';
import type { KinesisStreamEvent } from 'aws-lambda';
import { type BatchResponse, processInOrder } from './batch';
import { correlationIdOf } from './correlation';
import { correlateWith } from './invocation';
import { noteLag } from './lag';
import { messagePipeline, parseJson } from './message-pipeline';
import { observed } from './observed';

type ActivityRoute<Data> = { readonly validate: Validator<Data>; readonly handle: (data: Data) => Promise<unknown> };

/** Records of a Kinesis stream: with one partition key in their order, with different keys at once. */
export const activityHandler = <Data extends { readonly correlationId: string }>({ validate, handle }: ActivityRoute<Data>) => {
  const receive = messagePipeline(validate, async (data: Data) => {
    correlateWith(correlationIdOf(data.correlationId));
    return handle(data);
  });

  return observed<KinesisStreamEvent, BatchResponse>({
    handle: async ({ Records }) => {
      const response = await processInOrder(
        Records,
        { key: ({ kinesis }) => kinesis.partitionKey, identify: ({ kinesis }) => kinesis.sequenceNumber },
        ({ kinesis }) => receive(parseJson(Buffer.from(kinesis.data, 'base64').toString('utf8'))),
      );
      noteLag(Records.map(({ kinesis }) => kinesis.approximateArrivalTimestamp));

      return response;
    },
  });
};
