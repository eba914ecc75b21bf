import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { localCredentials } from '../engines/engine';
import type { Engines } from '../engines/start-engines';
import { region } from '../template/account';

/** Clients of the engines, for creating resources in them. */
export const awsClients = ({ dynamodb, queues, kinesis }: Engines) => {
  const at = (endpoint: string) => ({ endpoint, region, credentials: localCredentials });
  const clients = {
    dynamodb: new DynamoDBClient(at(dynamodb.url)),
    sqs: new SQSClient(at(queues.url)),
    sns: new SNSClient(at(queues.url)),
    s3: new S3Client(at(queues.url)),
    kinesis: new KinesisClient(at(kinesis.url)),
  };
  const destroy = (): void => {
    for (const client of Object.values(clients)) client.destroy();
  };
  return { ...clients, destroy };
};

export type AwsClients = ReturnType<typeof awsClients>;
