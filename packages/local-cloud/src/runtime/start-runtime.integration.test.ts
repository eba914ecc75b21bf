import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateScheduleCommand, GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deployment } from '../../tests/builders/deployment';
import { account, type EngineBench, engineBench, queueArn } from '../../tests/builders/engine-bench';
import { eventSourceMapping } from '../../tests/builders/event-source-mapping';
import { functionSpec } from '../../tests/builders/function-spec';
import type { Activity, EventRule, RuleTarget } from '../model';
import { createClock } from './clock';
import type { LogLine } from './log-lines';
import { type Runtime, startRuntime } from './start-runtime';

const functionArn = (name: string) => functionSpec(name).arn;
const retry = { maximumAttempts: 1, maximumAgeSeconds: 60 };
const target = (id: string, arn: string, more: Partial<RuleTarget> = {}): RuleTarget => ({ id, arn, retry, ...more });
const fixtures = fileURLToPath(new URL('../../tests/fixtures/functions/', import.meta.url));

type Report = { readonly receivedAt: number; readonly event: Readonly<Record<string, unknown>> };

const clientsOf = (ports: EngineBench['ports']) => {
  const at = (port: number) => ({ ...account, endpoint: `http://127.0.0.1:${port}` });
  return {
    bridge: new EventBridgeClient(at(ports.events)),
    lambda: new LambdaClient(at(ports.lambda)),
    scheduler: new SchedulerClient(at(ports.scheduler)),
  };
};

describe('runtime', () => {
  let clients: ReturnType<typeof clientsOf>;
  const clock = createClock();
  const activities: Omit<Activity, 'at'>[] = [];
  const lines: LogLine[] = [];
  let bench: EngineBench;
  let api: string;
  let root: string;
  let runtime: Runtime;

  const reported = async () => JSON.parse(await bench.next('reports')) as Report;

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
    bench = await engineBench();
    const { ports } = bench;
    clients = clientsOf(ports);
    for (const name of ['reports', 'raw', 'dead', 'failures']) await bench.createQueue(name);
    const streamArn = await bench.createTable('things', 'NEW_IMAGE');
    const http = ports.status + 20;
    api = `http://127.0.0.1:${http}`;
    const environment = { BUS: 'ecom', REPORT_QUEUE: bench.urlOf('reports') };
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
        mappings: [eventSourceMapping('dynamodb', streamArn, { functionArn: functionArn('report') })],
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
          ports: { http, websocket: http + 1, lambda: http + 2 },
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
    await bench.stop();
    await rm(root, { recursive: true, force: true });
  });

  it('carries a request through the bus to a function and a queue', async () => {
    const publish = (to: string) => fetch(`${api}/publish`, { method: 'POST', body: JSON.stringify({ to, n: 7 }) });
    expect((await publish('function')).status).toBe(202);
    expect((await reported()).event).toMatchObject({ source: 'ecom.flow', 'detail-type': 'Happened', detail: { to: 'function', n: 7 } });
    await publish('queue');
    expect(await bench.next('raw')).toBe('{"number": 7}');
    expect(activities.some(({ kind, title }) => kind === 'http' && title.startsWith('POST /publish 202'))).toBe(true);
  });

  it('sends what a target does not take to its dead-letter queue', async () => {
    await clients.bridge.send(
      new PutEventsCommand({ Entries: [{ EventBusName: 'ecom', Source: 'test', DetailType: 'T', Detail: '{"to":"nowhere"}' }] }),
    );
    expect(JSON.parse(await bench.next('dead'))).toMatchObject({ detail: { to: 'nowhere' } });
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
    expect(JSON.parse(await bench.next('failures'))).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2, functionArn: `${functionArn('failing')}:$LATEST` },
      requestPayload: { a: 1 },
      responsePayload: { errorType: 'AlwaysFails' },
    });
  });

  it('hands changes of a table to a function', async () => {
    await bench.put('things', 'a');
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
    expect(await bench.next('raw')).toBe('{"close":"auc_1"}');
    await vi.waitFor(() =>
      expect(clients.scheduler.send(new GetScheduleCommand({ Name: 'close-1' }))).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      }),
    );
  });
});
