import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../tests/support/aws';
import { provisionFixture } from '../../tests/support/provision-fixture';
import { listening } from '../engines/port-in-use';
import { type Engines, startEngines } from '../engines/start-engines';
import { enginePorts } from '../ports';
import type { Provisioned } from './provision';

const portBase = 10_300;
const ports = enginePorts(portBase);
const functionArn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:fixture-shop-local-${name}`;

const start = () => startEngines({ ports, persistDir: folder, invoke: async () => ({}) });

let folder: string;
let engines: Engines;
let estate: Provisioned;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'provision-'));
  const starting = start();
  estate = await provisionFixture('estate', portBase, starting);
  engines = await starting;
});
afterAll(async () => {
  await engines.stop();
  await rm(folder, { recursive: true });
});

const functionNamed = (name: string) => estate.deployment.functions.find((spec) => spec.arn === functionArn(name));

describe('provision', () => {
  it('creates services after those they need and passes outputs on', () => {
    const { outputs } = estate.deployment;

    expect([...estate.plans.keys()]).toEqual(['hub', 'shop']);
    expect(outputs['hub']).toMatchObject({ eventBusArn: 'arn:aws:events:us-east-1:000000000000:event-bus/fixture-hub-local' });
    expect(outputs['shop']).toMatchObject({ workQueueUrl: `${engines.queues.url}/000000000000/fixture-shop-local-WorkQueue` });
    expect(outputs['shop']).not.toHaveProperty('federation');
  });

  it('gives functions their environment, with addresses of this machine where AWS would have its own', () => {
    expect(functionNamed('placeOrder')).toMatchObject({
      service: 'shop',
      handler: 'src/place-order.main',
      timeoutSeconds: 12,
      memoryMb: 512,
    });
    expect(functionNamed('placeOrder')?.environment).toEqual({
      STAGE: 'local',
      ORDERS_TABLE: 'fixture-shop-local-orders',
      WORK_QUEUE_URL: `${engines.queues.url}/000000000000/fixture-shop-local-WorkQueue`,
      SOCKET_ENDPOINT: 'http://127.0.0.1:10401',
      SOCKET_URL: 'ws://127.0.0.1:10401',
      API_URL: 'http://127.0.0.1:10400',
      POOL_ISSUER: estate.deployment.userPools[0]?.issuer,
    });
  });

  it('keeps what asynchronous invocation and the role say', () => {
    const work = functionNamed('work');
    const dlq = 'arn:aws:sqs:us-east-1:000000000000:fixture-shop-local-WorkDlq';

    expect(work?.asyncInvoke).toEqual({ maximumRetries: 1, maximumAgeSeconds: 21_600, onFailureArn: dlq });
    expect(work?.roleStatements).toContainEqual({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: dlq });
  });

  it('creates tables with their stream and indexes', async () => {
    const [table] = estate.deployment.tables;
    const { Table } = await new DynamoDBClient(at(engines.dynamodb.url)).send(
      new DescribeTableCommand({ TableName: 'fixture-shop-local-orders' }),
    );

    expect(Table?.GlobalSecondaryIndexes).toMatchObject([{ IndexName: 'gsi1' }]);
    expect(table).toMatchObject({ ttlAttribute: 'expiresAt', streamArn: Table?.LatestStreamArn });
  });

  it('creates queues with redrive, order and visibility', async () => {
    const sqs = new SQSClient(at(engines.queues.url));
    const work = estate.deployment.queues.find(({ logicalId }) => logicalId === 'WorkQueue');
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: work?.url, AttributeNames: ['All'] }));

    expect(Attributes).toMatchObject({ VisibilityTimeout: '90' });
    expect(JSON.parse(Attributes?.['RedrivePolicy'] ?? '')).toEqual({ deadLetterTargetArn: work?.dlqArn, maxReceiveCount: 3 });
    expect(estate.deployment.queues.map(({ name }) => name)).toContain('fixture-shop-local-Ordered.fifo');
  });

  it('reads event sources, rules and schedules', () => {
    const { mappings, rules, schedules, scheduleGroups } = estate.deployment;

    expect(mappings.map(({ kind }) => kind).toSorted()).toEqual(['dynamodb', 'kinesis', 'sqs']);
    expect(mappings.find(({ kind }) => kind === 'sqs')).toMatchObject({
      functionArn: functionArn('work'),
      batchSize: 5,
      reportBatchItemFailures: true,
      filters: [{ body: { kind: ['order'] } }],
    });
    expect(rules).toMatchObject([
      { busName: 'fixture-hub-local', pattern: { source: ['ecom.shop'] }, targets: [{ retry: { maximumAttempts: 4 } }] },
    ]);
    expect(schedules).toMatchObject([{ expression: 'rate(5 minutes)', target: { arn: functionArn('work') } }]);
    expect(scheduleGroups).toEqual(['default', 'fixture-shop-local']);
  });

  it('records alarms, APIs, pools, parameters and secrets', () => {
    const { alarms, apis, userPools, parameters, secrets } = estate.deployment;

    expect(alarms).toMatchObject([
      { metric: 'ApproximateNumberOfMessagesVisible', dimensions: { QueueName: 'fixture-shop-local-WorkDlq' }, threshold: 0 },
    ]);
    expect(apis.map(({ kind, url }) => [kind, url])).toEqual(
      expect.arrayContaining([
        ['http', 'http://127.0.0.1:10400'],
        ['rest', 'http://127.0.0.1:10400'],
        ['websocket', 'ws://127.0.0.1:10401'],
      ]),
    );
    expect(userPools).toMatchObject([{ groups: ['buyers'], clientIds: [estate.deployment.outputs['shop']?.['userPoolClientId']] }]);
    expect(parameters).toEqual({ '/fixture/shop': 'fixture-shop-local-orders' });
    expect(JSON.parse(Object.values(secrets)[0] ?? '')).toEqual({ user: 'shop', password: expect.stringMatching(/^\w{32}$/) });
  });
});

describe('provisioning again', () => {
  it('over the data of an earlier run changes nothing but what belongs to the run', async () => {
    await engines.stop();
    engines = await start();
    const again = await provisionFixture('estate', portBase, engines);
    const { topics, ...rest } = again.deployment;
    const { topics: earlier, ...before } = estate.deployment;
    const withoutArns = (all: typeof topics) =>
      all.map(({ subscriptions, ...topic }) => ({ ...topic, to: subscriptions.map(({ endpoint }) => endpoint) }));

    expect(rest).toEqual(before);
    expect(withoutArns(topics)).toEqual(withoutArns(earlier));
  });

  it('names everything that is not supported, in all services, and creates none of it', async () => {
    const attempt = provisionFixture('unsupported', portBase, engines);

    await expect(attempt).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: `The local cloud cannot run these parts of the templates:
  odd: Search (AWS::OpenSearchService::Domain): this resource type is not supported
  odd: Table (AWS::DynamoDB::Table), KinesisStreamSpecification: this property is not supported
  odd: Hook (AWS::SNS::Subscription), Protocol: "https" is not supported, only sqs, lambda, email
  odd: Hook (AWS::SNS::Subscription): it refers to "Nowhere", which the template does not have
  odder: Board (AWS::CloudWatch::Dashboard), Colour: this property is not supported`,
    });
  });

  it('stops the engines that started when one cannot', async () => {
    const others = enginePorts(10_320);
    const attempt = startEngines({
      ports: { ...others, mail: ports.mail },
      dynamoDbEndpoint: engines.dynamodb.url,
      invoke: async () => ({}),
    });

    await expect(attempt).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(`Port ${ports.mail}, wanted for SES`),
    });
    for (const port of [others.dynamodb, others.queues, others.cognito, others.kinesis]) {
      expect(await listening(port, 'a test', async () => 'free')).toBe('free');
    }
  });
});
