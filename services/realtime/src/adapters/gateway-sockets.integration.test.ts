import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pongFrame } from '../domain/frame';
import { gatewaySockets, socketClient } from './gateway-sockets';

/** Answers like the management API of a stage: 200, 410, or trouble, as the connection's name says. */
const statusOf = (path: string): number => Number(/status-(\d+)/.exec(path)?.[1] ?? 200);

const frame = pongFrame(new Date('2026-01-01T10:00:05.000Z'));
let server: Server;
let endpoint: string;
let requests: { readonly method: string; readonly path: string; readonly body: string }[] = [];
let reported: string[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = decodeURIComponent(request.url ?? '');
    requests.push({ method: request.method ?? '', path, body: Buffer.concat(chunks).toString() });
    response.writeHead(request.method === 'POST' ? statusOf(path) : 204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/local`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

beforeEach(() => {
  requests = [];
  reported = [];
});

const post = (connectionId: string) =>
  gatewaySockets({ client: socketClient(endpoint), report: (id) => reported.push(id) }).post(connectionId, frame);

it('posts a frame as JSON to the connection, below the stage', async () => {
  expect(await post('abc=')).toBe(true);
  expect(requests).toEqual([
    { method: 'POST', path: '/local/@connections/abc=', body: '{"type":"pong","serverTime":"2026-01-01T10:00:05.000Z"}' },
  ]);
});

it('says of a connection that is gone that it is, and makes nothing of it (B-REP-3)', async () => {
  expect(await post('status-410')).toBe(false);
  expect(requests.map(({ method }) => method)).toEqual(['POST']);
  expect(reported).toEqual([]);
});

it.each([400, 403])('disconnects a client that did not take a frame, and reports it: status %j', async (status) => {
  expect(await post(`status-${status}`)).toBe(false);
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  expect(reported).toEqual([`status-${status}`]);
});

it('tries again when the gateway is busy, before it gives a client up', async () => {
  expect(await post('status-500')).toBe(false);
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'DELETE']);
});
