import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Engine } from '../engines/engine';
import { listening } from '../engines/port-in-use';
import type { Inspect } from './inspect';
import { createRequestReader, type RawRequest } from './raw-request';
import type { RefusedAnswer } from './refusal';

const raw = ({ status, headers, body }: RefusedAnswer): string => {
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'keep-alive' });
  return `HTTP/1.1 ${status} Refused\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
};

/** One connection of a function, and its own to the engine: requests go on as they came once they are allowed, answers untouched. */
const relay = (near: Socket, far: Socket, inspect: Inspect): void => {
  let turn: Promise<void> = Promise.resolve();
  const pass = async ({ head, body, bytes }: RawRequest): Promise<void> => {
    const refused = inspect.concerns(head) ? await inspect.refuse(head, body) : undefined;
    if (refused) near.write(raw(refused));
    else far.write(bytes);
  };
  const end = (): void => {
    near.destroy();
    far.destroy();
  };
  const read = createRequestReader((request) => {
    turn = turn.then(() => pass(request)).catch(end);
  });
  near.setNoDelay(true).on('data', (chunk) => read(chunk) || end());
  far.setNoDelay(true).pipe(near);
  for (const socket of [near, far]) socket.on('error', end).on('close', end);
};

/** DynamoDB as functions reach it: the engine is a process of its own, so its permissions are asked on the way. Fails with `PORT_TAKEN`. */
export const startDynamoDbGate = (port: number, enginePort: number, inspect: Inspect): Promise<Engine> =>
  listening(port, 'DynamoDB as functions reach it', async () => {
    const sockets = new Set<Socket>();
    const server = createServer((near) => {
      const far = connect(enginePort, '127.0.0.1');
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      }
      relay(near, far, inspect);
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
