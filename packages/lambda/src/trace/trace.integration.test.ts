import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpRequest, lambdaContext } from '@ecom/testing';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { publicHttpHandler } from '../http-handler';

const TRACE = '1-6554c8d2-0123456789abcdef01234567';
const sampled = `Root=${TRACE};Parent=53995c3f42cd8ad8;Sampled=1`;

let daemon: Socket;
let api: Server;
let received: string[] = [];
beforeAll(async () => {
  daemon = createSocket('udp4').bind(0, '127.0.0.1');
  daemon.on('message', (message) => received.push(message.toString('utf8')));
  api = createServer((request, response) => response.writeHead(request.url === '/throttled' ? 429 : 200).end()).listen(0, '127.0.0.1');
  await Promise.all([once(daemon, 'listening'), once(api, 'listening')]);
  vi.stubEnv('AWS_XRAY_DAEMON_ADDRESS', `127.0.0.1:${daemon.address().port}`);
});
afterAll(() => {
  daemon.close();
  api.close();
});
beforeEach(() => {
  received = [];
  vi.stubEnv('_X_AMZN_TRACE_ID', sampled);
});

/** A call as the DynamoDB client makes it. */
const callDynamo = async (path: string): Promise<void> => {
  const { port } = api.address() as AddressInfo;
  const request = get({ port, path, host: '127.0.0.1', headers: { 'x-amz-target': 'DynamoDB_20120810.UpdateItem' } });
  const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
  response.resume();
  await once(response, 'end');
};

const segments = () =>
  received.map((message) => {
    const [header, body = ''] = message.split('\n');
    expect(header).toBe('{"format":"json","version":1}');
    return JSON.parse(body) as Readonly<Record<string, unknown>>;
  });

const run = (work: () => Promise<unknown>) =>
  publicHttpHandler({ handle: work })(httpRequest({ headers: { 'x-correlation-id': 'corr-1' } }), lambdaContext());

it('puts the handler below Lambda’s own segment, with what finds it again, and the calls that it made below the handler', async () => {
  await run(() => callDynamo('/'));
  await vi.waitFor(() => expect(received).toHaveLength(2));
  const own = segments().find(({ name }) => name === '## handler');
  const call = segments().find(({ name }) => name === 'DynamoDB');

  expect(own).toMatchObject({
    type: 'subsegment',
    trace_id: TRACE,
    parent_id: '53995c3f42cd8ad8',
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    annotations: { correlationId: 'corr-1', service: 'local' },
  });
  expect(call).toMatchObject({
    parent_id: own?.['id'],
    trace_id: TRACE,
    namespace: 'aws',
    aws: { operation: 'UpdateItem' },
    http: { response: { status: 200 } },
  });
  expect(Number(own?.['end_time'])).toBeGreaterThanOrEqual(Number(call?.['end_time']));
});

it('marks calls that were throttled, and invocations that failed', async () => {
  await run(async () => {
    await callDynamo('/throttled');
    throw new Error('ada@example.test');
  });
  await vi.waitFor(() => expect(received).toHaveLength(2));

  expect(segments()).toContainEqual(expect.objectContaining({ name: 'DynamoDB', error: true, throttle: true }));
  expect(segments()).toContainEqual(expect.objectContaining({ annotations: expect.objectContaining({ failed: true }) }));
  expect(received.join()).not.toContain('ada@');
});

it.each([
  { when: 'the invocation is not sampled', name: '_X_AMZN_TRACE_ID', value: sampled.replace('Sampled=1', 'Sampled=0') },
  { when: 'there is no trace', name: '_X_AMZN_TRACE_ID', value: undefined },
  { when: 'the trace is no header of X-Ray', name: '_X_AMZN_TRACE_ID', value: 'Sampled=1' },
])('says nothing when $when', async ({ name, value }) => {
  vi.stubEnv(name, value);
  await run(() => callDynamo('/'));
  vi.stubEnv('_X_AMZN_TRACE_ID', sampled);
  await run(async () => undefined);
  await vi.waitFor(() => expect(received.length).toBeGreaterThan(0));

  expect(segments()).toHaveLength(1);
});
