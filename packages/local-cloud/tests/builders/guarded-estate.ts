import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateStreamCommand, KinesisClient } from '@aws-sdk/client-kinesis';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Engines } from '../../src/engines/start-engines';
import { startEngines } from '../../src/engines/start-engines';
import { startDynamoDbGate } from '../../src/iam/dynamodb-gate';
import { connectionsEndpoint, endpoints } from '../../src/iam/endpoints';
import { createIamGate, type IamGate } from '../../src/iam/gate';
import { listenerGuard } from '../../src/iam/guard';
import { guarded } from '../../src/iam/guard-server';
import { inspecting } from '../../src/iam/inspect';
import type { EnginePorts } from '../../src/model';
import { enginePorts } from '../../src/ports';
import type { RoleStatement } from '../../src/resource-specs';
import { createClock } from '../../src/runtime/clock';
import { serve } from '../../src/runtime/http-server';
import { startLambdaApi } from '../../src/runtime/lambda-api';
import { startEvents } from '../../src/runtime/start-events';
import { deployment } from './deployment';
import { account } from './engine-bench';
import { freePorts } from './free-ports';
import { functionSpec } from './function-spec';

const arn = (service: string, rest: string): string => `arn:aws:${service}:us-east-1:000000000000:${rest}`;
const allow = (Action: string, Resource: string, more: object = {}): RoleStatement => ({ Effect: 'Allow', Action, Resource, ...more });

const bid = [
  allow('dynamodb:PutItem', arn('dynamodb', 'table/bids')),
  allow('sqs:SendMessage', arn('sqs', 'mails')),
  allow('kinesis:PutRecord', arn('kinesis', 'stream/activity')),
  allow('scheduler:CreateSchedule', arn('scheduler', 'schedule/default/*')),
  allow('iam:PassRole', 'arn:aws:iam::000000000000:role/clock', {
    Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
  }),
  allow('events:PutEvents', arn('events', 'event-bus/main'), {
    Condition: { 'ForAllValues:StringEquals': { 'events:detail-type': ['Opened'] } },
  }),
  allow('s3:PutObject', 'arn:aws:s3:::pictures/*'),
];
/** Reads pictures, and is told when one is missing. */
const look = [allow('s3:GetObject', 'arn:aws:s3:::pictures/*'), allow('s3:ListBucket', 'arn:aws:s3:::pictures')];
/** Reads pictures, and is not told. */
const peek = [allow('s3:GetObject', 'arn:aws:s3:::pictures/*')];

const roleOf = (name: string): string => `arn:aws:iam::000000000000:role/${name}Role`;
const functions = [
  functionSpec('bid', { roleArn: roleOf('Bid'), roleStatements: bid }),
  functionSpec('look', { roleArn: roleOf('Look'), roleStatements: look }),
  functionSpec('peek', { roleArn: roleOf('Peek'), roleStatements: peek }),
  functionSpec('charge'),
];
const buses = [{ service: 'fixture', logicalId: 'Bus', name: 'main', arn: arn('events', 'event-bus/main') }];

const furnish = async ({ dynamodb, queues, kinesis }: Engines): Promise<string> => {
  const keys = {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
  };
  await new DynamoDBClient({ ...account, endpoint: dynamodb.url }).send(
    new CreateTableCommand({ TableName: 'bids', BillingMode: 'PAY_PER_REQUEST', ...keys }),
  );
  await new KinesisClient({ ...account, endpoint: kinesis.url }).send(new CreateStreamCommand({ StreamName: 'activity', ShardCount: 1 }));
  await new SNSClient({ ...account, endpoint: queues.url }).send(new CreateTopicCommand({ Name: 'news' }));
  await new S3Client({ ...account, endpoint: queues.url, forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: 'pictures' }));
  const { QueueUrl = '' } = await new SQSClient({ ...account, endpoint: queues.url }).send(new CreateQueueCommand({ QueueName: 'mails' }));
  return QueueUrl;
};

const startApis = async (ports: EnginePorts, gate: IamGate) => {
  const guard = listenerGuard(gate);
  const clock = createClock();
  const events = await startEvents({ deployment: deployment({ buses }), ports, clock, deliver: async () => {}, record: () => {}, guard });
  const host = { find: () => undefined } as never;
  const lambda = await startLambdaApi(ports.lambda, { host, background: {} as never }, guard);
  const sockets = await serve(
    0,
    'sockets',
    guarded(inspecting(gate, connectionsEndpoint('api', 'local')), (_request, response) => response.end('{}')),
  );
  const dynamodb = await startDynamoDbGate(ports.dynamodbGate, ports.dynamodb, inspecting(gate, endpoints.dynamodb));
  return { sockets: sockets.url, stop: () => Promise.all([events.stop(), lambda.stop(), sockets.stop(), dynamodb.stop()]) };
};

/** All engines behind the gate, with a table, a queue, a stream, a topic, a bus and a bucket, and functions with narrow roles. */
export const guardedEstate = async () => {
  const ports = enginePorts(await freePorts(30));
  const denied: string[] = [];
  const gate = createIamGate('enforce', ({ title }) => void denied.push(title));
  const engines = await startEngines({ ports, gate, invoke: async () => ({}) });
  gate.know(deployment({ functions, buses }));
  const apis = await startApis(ports, gate);
  const queueUrl = await furnish(engines);
  const urls = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, `http://127.0.0.1:${port}`])) as Record<
    keyof EnginePorts,
    string
  >;
  const stop = async () => {
    await apis.stop();
    await engines.stop();
  };
  return { urls: { ...urls, sockets: apis.sockets }, queueUrl, denied: () => denied, stop };
};

export type GuardedEstate = Awaited<ReturnType<typeof guardedEstate>>;
