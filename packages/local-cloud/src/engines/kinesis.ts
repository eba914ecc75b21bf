import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer as createHttp2, type Http2ServerResponse } from 'node:http2';
import { createRequire } from 'node:module';
import { createServer, type Socket } from 'node:net';
import { type ServerGuard, unguardedServer } from '../iam/guard';
import type { Engine } from './engine';
import { listening } from './port-in-use';

const require = createRequire(import.meta.url);
type Kinesalite = (options: Readonly<Record<string, number>>) => Server;

/** HTTP/2 forbids these, kinesalite sends them. */
const connectionHeaders = /^(connection|keep-alive|transfer-encoding)$/i;

const withoutConnectionHeaders = (response: Http2ServerResponse): void => {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name: string, value: number | string | readonly string[]) => {
    if (!connectionHeaders.test(name)) setHeader(name, value);
  };
};

type KinesisOptions = { readonly port: number; readonly guard?: ServerGuard };

/** Starts Kinesis. SDK clients speak HTTP/2 without TLS to it, kinesalite only HTTP/1: one port understands both. Fails with `PORT_TAKEN`. */
export const startKinesis = async ({ port, guard = unguardedServer }: KinesisOptions): Promise<Engine> =>
  listening(port, 'Kinesis', async () => {
    const kinesalite = require('kinesalite') as Kinesalite;
    const http1 = kinesalite({ createStreamMs: 0, deleteStreamMs: 0, updateStreamMs: 0, shardLimit: 1_000 });
    guard('kinesis', http1);
    const http2 = createHttp2((request, response) => {
      withoutConnectionHeaders(response);
      http1.emit('request', request, response);
    });
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
      socket.once('readable', () => {
        const first = socket.read() as Buffer | null;
        if (!first) return socket.destroy();
        socket.unshift(first);
        return (first.subarray(0, 3).toString() === 'PRI' ? http2 : http1).emit('connection', socket);
      });
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const stop = async (): Promise<void> => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    };
    return { url: `http://127.0.0.1:${port}`, stop };
  });
