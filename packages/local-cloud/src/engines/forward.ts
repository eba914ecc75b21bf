import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Engine } from './engine';

/** Makes a server that runs elsewhere answer at a port of this machine, so that every engine has its usual address. */
export const forwardTo = async (endpoint: string, port: number): Promise<Engine> => {
  const { hostname, port: remotePort } = new URL(endpoint);
  const sockets = new Set<Socket>();
  const join = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.pipe(to);
    from.on('error', () => to.destroy()).on('close', () => sockets.delete(from));
  };
  const server = createServer((near) => {
    const far = connect(Number(remotePort || 80), hostname);
    join(near, far);
    join(far, near);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
};
