import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

type Address = {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** Addresses of the engines of the local cloud; on AWS there are none to give. */
export type Engines = { readonly queues: string; readonly lambda: string; readonly dynamodb: string; readonly kinesis: string };

export type Clients = {
  readonly sqs: SQSClient;
  readonly lambda: LambdaClient;
  readonly sns: SNSClient;
  readonly tableStreams: DynamoDBStreamsClient;
  readonly kinesis: KinesisClient;
  readonly destroy: () => void;
};

const local = (endpoint: string): Address => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** @param engines of a local cloud; without them region and credentials come from the environment. */
export const openClients = (engines?: Engines): Clients => {
  const at = (engine: keyof Engines): Address | Record<string, never> => (engines ? local(engines[engine]) : {});
  const clients = {
    sqs: new SQSClient(at('queues')),
    lambda: new LambdaClient(at('lambda')),
    sns: new SNSClient(at('queues')),
    tableStreams: new DynamoDBStreamsClient(at('dynamodb')),
    kinesis: new KinesisClient(at('kinesis')),
  };
  const destroy = (): void => {
    for (const client of Object.values(clients)) client.destroy();
  };
  return { ...clients, destroy };
};
