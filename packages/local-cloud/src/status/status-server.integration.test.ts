import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someExecutions } from '../../tests/builders/state-machine';
import type { Deployment } from '../model';
import { createClock } from '../runtime/clock';
import { newTaskToken } from '../workflows/task-token';
import { createActivityLog } from './activity-log';
import { createMetricLog } from './metric-log';
import type { EngineUrls } from './observed';
import { type StatusServer, startStatusServer } from './status-server';

const taskToken = newTaskToken('arn:aws:states:us-east-1:000000000000:stateMachine:settlement');

/** Stands for every engine: answers what is asked in the shape of the engine's own protocol. */
const engines = createServer((request, response) => {
  const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1];
  const answers: Readonly<Record<string, unknown>> = {
    GetQueueAttributes: { Attributes: { ApproximateNumberOfMessages: '2', ApproximateNumberOfMessagesNotVisible: '1' } },
    DescribeTable: { Table: { ItemCount: 7, TableSizeBytes: 99 } },
    Scan: {
      Items: [
        { pk: { S: 'AUCTION#1' }, taskToken: { S: taskToken }, seq: { N: '3' }, tags: { SS: ['a'] }, map: { M: { on: { BOOL: true } } } },
      ],
    },
  };
  const schedules = request.url?.includes('MaxResults')
    ? { Schedules: [{ Name: 'close-1', GroupName: 'g' }] }
    : { ScheduleExpression: 'at(2030-01-01T00:00:00)' };
  response.end(JSON.stringify(operation === undefined ? schedules : answers[operation]));
});

let server: StatusServer;
const clock = createClock();
const activities = createActivityLog();
const at = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);

beforeAll(async () => {
  engines.listen(0, '127.0.0.1');
  await once(engines, 'listening');
  const url = `http://127.0.0.1:${(engines.address() as AddressInfo).port}`;
  const spec = { service: 'auction', logicalId: 'X', arn: 'arn:x' };
  const deployment = {
    functions: [{ name: 'ecom-auction-local-bid', service: 'auction' }],
    queues: [{ ...spec, name: 'bids-dlq', url: `${url}/000000000000/bids-dlq` }],
    tables: [{ ...spec, name: 'auctions' }],
    alarms: [],
    apis: [{ ...spec, kind: 'http', id: 'a', url: 'http://127.0.0.1:1' }],
    outputs: { auction: { auctionApiUrl: 'http://127.0.0.1:1' } },
  } as unknown as Deployment;
  const urls = { status: url, queues: url, dynamodb: url, scheduler: url, mail: url } as EngineUrls;
  server = await startStatusServer(0);
  expect((await at('/health')).status).toBe(503);
  const pictures = async () => [{ name: 'overview', title: 'All of it', svg: '<svg>drawn</svg>', mermaid: '' }];
  server.observe({
    deployment,
    urls,
    clock,
    activities,
    metrics: createMetricLog(),
    executions: someExecutions([]).executions,
    pictures,
    contracts: { documents: [], stage: 'local' },
  });
});

afterAll(async () => {
  await server.stop();
  engines.close();
});

describe('the status server', () => {
  it('lists diagrams of what runs, and shows each', async () => {
    expect(await (await at('/diagrams.json')).json()).toEqual([{ name: 'overview', title: 'All of it' }]);
    const picture = await at('/diagrams/overview.svg');
    expect([picture.headers.get('content-type'), await picture.text()]).toEqual(['image/svg+xml', '<svg>drawn</svg>']);
    expect(await (await at('/diagrams/elsewhere.svg')).json()).toMatchObject({ status: 404, code: 'DIAGRAM_UNKNOWN' });
  });

  it('says that all is ready, and where', async () => {
    expect(await (await at('/health')).json()).toMatchObject({ status: 'ready', urls: { mail: expect.any(String) as string } });
    expect(await (await at('/deployment.json')).json()).toMatchObject({ outputs: { auction: { auctionApiUrl: 'http://127.0.0.1:1' } } });
    expect(await (await at('/')).text()).toContain('<title>Local cloud</title>');
  });

  it('reports queues, tables, schedules and functions', async () => {
    activities.record({ kind: 'invocation', title: 'ecom-auction-local-bid ok 9 ms', detail: { ms: 9 }, ok: true });

    expect(await (await at('/status.json')).json()).toMatchObject({
      services: [{ name: 'auction', apis: [{ kind: 'http' }] }],
      queues: [{ name: 'bids-dlq', isDlq: true, waiting: 2, inFlight: 1 }],
      tables: [{ name: 'auctions', items: 7 }],
      schedules: { total: 1, first: [{ name: 'close-1', expression: 'at(2030-01-01T00:00:00)' }] },
      functions: [{ name: 'ecom-auction-local-bid', invocations: 1, p50: 9 }],
    });
  });

  it('shows the first items of a table as plain JSON, without tokens of tasks', async () => {
    expect(await (await at('/tables/auctions')).json()).toEqual([
      { pk: 'AUCTION#1', taskToken: '(not shown)', seq: 3, tags: ['a'], map: { on: true } },
    ]);
    expect(await (await at('/tables/secrets')).json()).toMatchObject({ status: 404, code: 'TABLE_UNKNOWN' });
    expect(await (await at('/queues/none')).json()).toMatchObject({ status: 404, code: 'QUEUE_UNKNOWN' });
    expect((await at('/elsewhere')).status).toBe(404);
  });

  it('moves the clock, and refuses what is no time', async () => {
    const frozen = await at('/clock', { method: 'PUT', body: '{"now":"2003-01-01T00:00:00Z","rate":0}' });

    expect(await frozen.json()).toEqual({ now: Date.UTC(2003, 0, 1), rate: 0 });
    expect(clock.now()).toBe(Date.UTC(2003, 0, 1));
    expect(await (await at('/clock', { method: 'PUT', body: '{"now":"soon"}' })).json()).toMatchObject({
      status: 400,
      code: 'CLOCK_INVALID',
    });
  });

  it('streams activities: those of late first, then those to come', async () => {
    const { body } = await at('/activity');
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const next = async () => JSON.parse(new TextDecoder().decode((await reader.read()).value).slice('data: '.length)) as unknown;
    const first = await next();
    activities.record({ kind: 'mail', title: 'You won → ann@example.org', detail: { taskToken }, ok: true });

    expect(first).toMatchObject([{ kind: 'invocation' }]);
    expect(await next()).toMatchObject([{ kind: 'mail', title: 'You won → ann@example.org', detail: { taskToken: '(not shown)' } }]);
    await reader.cancel();
  });
});
