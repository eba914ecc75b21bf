import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateScheduleCommand, GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { CreateQueueCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deployment } from '../../tests/builders/deployment';
import { eventSourceMapping } from '../../tests/builders/event-source-mapping';
import { functionSpec } from '../../tests/builders/function-spec';
import { startDynamoDb } from '../engines/dynamodb';
import type { Engine } from '../engines/engine';
import { startQueues } from '../engines/queues';
import type { Activity, EventRule, RuleTarget } from '../model';
import { enginePorts } from '../ports';
import { createClock } from './clock';
import type { LogLine } from './log-lines';
import { type Runtime, startRuntime } from './start-runtime';

const account = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const ports = enginePorts(11200);
const queueArn = (name: string) => `arn:aws:sqs:us-east-1:000000000000:${name}`;
const functionArn = (name: string) => functionSpec(name).arn;
const retry = { maximumAttempts: 1, maximumAgeSeconds: 60 };
const target = (id: string, arn: string, more: Partial<RuleTarget> = {}): RuleTarget => ({ id, arn, retry, ...more });
const fixtures = fileURLToPath(new URL('../../tests/fixtures/functions/', import.meta.url));

type Report = { readonly receivedAt: number; readonly event: Readonly<Record<string, unknown>> };

describe('runtime', () => {
  const clients = {
    sqs: new SQSClient({ ...account, endpoint: `http://127.0.0.1:${ports.queues}` }),
    dynamodb: new DynamoDBClient({ ...account, endpoint: `http://127.0.0.1:${ports.dynamodb}` }),
    bridge: new EventBridgeClient({ ...account, endpoint: `http://127.0.0.1:${ports.events}` }),
    lambda: new LambdaClient({ ...account, endpoint: `http://127.0.0.1:${ports.lambda}` }),
    scheduler: new SchedulerClient({ ...account, endpoint: `http://127.0.0.1:${ports.scheduler}` }),
  };
  const clock = createClock();
  const activities: Omit<Activity, 'at'>[] = [];
  const lines: LogLine[] = [];
  let engines: readonly Engine[];
  let root: string;
  let runtime: Runtime;

  const urlOf = (name: string) => `http://127.0.0.1:${ports.queues}/000000000000/${name}`;
  const next = async (name: string): Promise<string> => {
    for (;;) {
      const { Messages = [] } = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl: urlOf(name), WaitTimeSeconds: 10 }));
      const [message] = Messages;
      if (!message) throw new Error(`Nothing arrived in ${name}`);
      await clients.sqs.send(new DeleteMessageCommand({ QueueUrl: urlOf(name), ReceiptHandle: message.ReceiptHandle }));
      return message.Body ?? '';
    }
  };
  const reported = async () => JSON.parse(await next('reports')) as Report;

  const rule = (name: string, pattern: object, targets: readonly RuleTarget[]): EventRule => ({
    service: 'flow',
    logicalId: name,
    name,
    busName: 'ecom',
    enabled: true,
    pattern: { ...pattern },
    targets,
  });

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'runtime-'));
    engines = await Promise.all([startDynamoDb({ port: ports.dynamodb }), startQueues({ port: ports.queues })]);
    for (const name of ['reports', 'raw', 'dead', 'failures']) await clients.sqs.send(new CreateQueueCommand({ QueueName: name }));
    const { TableDescription } = await clients.dynamodb.send(
      new CreateTableCommand({
        TableName: 'things',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      }),
    );
    const environment = { BUS: 'ecom', REPORT_QUEUE: urlOf('reports') };
    const asyncInvoke = { maximumRetries: 1, maximumAgeSeconds: 60, onFailureArn: queueArn('failures') };
    const functions = [
      functionSpec('publish', { service: 'flow', handler: 'src/flow.publish', environment, logicalId: 'PublishLambdaFunction' }),
      functionSpec('report', { service: 'flow', handler: 'src/flow.report', environment }),
      functionSpec('failing', { service: 'flow', handler: 'src/flow.failing', environment, asyncInvoke }),
    ];
    runtime = await startRuntime({
      deployment: deployment({
        functions,
        buses: [{ service: 'flow', logicalId: 'Bus', name: 'ecom', arn: 'arn:aws:events:us-east-1:000000000000:event-bus/ecom' }],
        mappings: [eventSourceMapping('dynamodb', TableDescription?.LatestStreamArn ?? '', { functionArn: functionArn('report') })],
        rules: [
          rule('to-function', { source: ['ecom.flow'], detail: { to: ['function'] } }, [target('function', functionArn('report'))]),
          rule('to-queue', { detail: { to: ['queue'] } }, [
            target('queue', queueArn('raw'), { inputTransformer: { paths: { n: '$.detail.n' }, template: '{"number": <n>}' } }),
          ]),
          rule('to-nowhere', { detail: { to: ['nowhere'] } }, [target('gone', queueArn('no-such-queue'), { dlqArn: queueArn('dead') })]),
        ],
      }),
      services: [
        {
          name: 'flow',
          dir: fixtures,
          functions: { publish: { handler: 'src/flow.publish', events: [{ httpApi: { method: 'POST', path: '/publish' } }] } },
          provider: { name: 'aws', stage: 'local' },
          ports: { http: 11300, websocket: 11301, lambda: 11302 },
        },
      ],
      ports,
      clock,
      record: (activity) => activities.push(activity),
      log: (line) => lines.push(line),
      root,
      watch: false,
    });
  });
  afterAll(async () => {
    await runtime?.stop();
    for (const client of Object.values(clients)) client.destroy();
    await Promise.all(engines.map((engine) => engine.stop()));
    await rm(root, { recursive: true, force: true });
  });

  it('carries a request through the bus to a function and a queue', async () => {
    const publish = (to: string) => fetch('http://127.0.0.1:11300/publish', { method: 'POST', body: JSON.stringify({ to, n: 7 }) });
    expect((await publish('function')).status).toBe(202);
    expect((await reported()).event).toMatchObject({ source: 'ecom.flow', 'detail-type': 'Happened', detail: { to: 'function', n: 7 } });
    await publish('queue');
    expect(await next('raw')).toBe('{"number": 7}');
    expect(activities.some(({ kind, title }) => kind === 'http' && title.startsWith('POST /publish 202'))).toBe(true);
  });

  it('sends what a target does not take to its dead-letter queue', async () => {
    await clients.bridge.send(
      new PutEventsCommand({ Entries: [{ EventBusName: 'ecom', Source: 'test', DetailType: 'T', Detail: '{"to":"nowhere"}' }] }),
    );
    expect(JSON.parse(await next('dead'))).toMatchObject({ detail: { to: 'nowhere' } });
  });

  it('refuses entries as EventBridge does', async () => {
    const Entries = [
      { EventBusName: 'ecom', Source: 'test', DetailType: 'T', Detail: '{}' },
      { EventBusName: 'ecom', DetailType: 'T', Detail: '{}' },
      { EventBusName: 'ecom', Source: 'test', DetailType: 'T', Detail: 'no json' },
      { EventBusName: 'other', Source: 'test', DetailType: 'T', Detail: '{}' },
    ];
    const answer = await clients.bridge.send(new PutEventsCommand({ Entries }));
    expect(answer.FailedEntryCount).toBe(3);
    expect(answer.Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'InvalidArgument',
      'MalformedDetail',
      'ResourceNotFoundException',
    ]);
    const tooMany = clients.bridge.send(new PutEventsCommand({ Entries: Array.from({ length: 11 }, () => Entries[0] as object) }));
    await expect(tooMany).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('offers the Lambda API', async () => {
    const invoke = (FunctionName: string, more: object = {}) =>
      clients.lambda.send(new InvokeCommand({ FunctionName, Payload: Buffer.from('{}'), ...more }));
    const failed = await invoke(functionArn('failing'));
    expect(failed).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
    expect(JSON.parse(failed.Payload?.transformToString() ?? '')).toMatchObject({ errorType: 'AlwaysFails' });
    expect((await invoke('publish', { InvocationType: 'DryRun' })).StatusCode).toBe(204);
    await expect(invoke('none')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(invoke('publish', { Payload: Buffer.from('{') })).rejects.toMatchObject({ name: 'InvalidRequestContentException' });
  });

  it('retries asynchronous invocations, then tells the failure destination', async () => {
    const { StatusCode } = await clients.lambda.send(
      new InvokeCommand({ FunctionName: 'failing', InvocationType: 'Event', Payload: Buffer.from('{"a":1}') }),
    );
    expect(StatusCode).toBe(202);
    expect(JSON.parse(await next('failures'))).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2, functionArn: `${functionArn('failing')}:$LATEST` },
      requestPayload: { a: 1 },
      responsePayload: { errorType: 'AlwaysFails' },
    });
  });

  it('hands changes of a table to a function', async () => {
    await clients.dynamodb.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: 'a' } } }));
    expect((await reported()).event).toMatchObject({ Records: [{ eventName: 'INSERT', dynamodb: { Keys: { pk: { S: 'a' } } } }] });
  });

  it('fires schedules by the local clock, and deletes them afterwards when asked to', async () => {
    const at = new Date(clock.now() + 3_600_000).toISOString().slice(0, 19);
    const Target = { Arn: queueArn('raw'), RoleArn: 'arn:aws:iam::000000000000:role/r', Input: '{"close":"auc_1"}' };
    const schedule = {
      Name: 'close-1',
      ScheduleExpression: `at(${at})`,
      ActionAfterCompletion: 'DELETE',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target,
    } as const;
    await clients.scheduler.send(new CreateScheduleCommand(schedule));
    await expect(clients.scheduler.send(new CreateScheduleCommand(schedule))).rejects.toMatchObject({ name: 'ConflictException' });
    clock.set({ now: Date.parse(`${at}Z`) - 5 });
    expect(await next('raw')).toBe('{"close":"auc_1"}');
    await vi.waitFor(() =>
      expect(clients.scheduler.send(new GetScheduleCommand({ Name: 'close-1' }))).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      }),
    );
  });
});
