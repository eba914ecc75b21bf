import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalCloudError } from '../errors';

export type RunningServer = { readonly url: string; stop(): Promise<void> };

/** Listens on this machine only; port 0 takes any that is free. @throws LocalCloudError PORT_TAKEN */
export const listen = (server: Server, port: number, what: string): Promise<RunningServer> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE' ? new LocalCloudError('PORT_TAKEN', `Port ${port}, needed by ${what}, is taken.`, { cause }) : cause,
      ),
    );
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      }),
    );
  });

export const serve = (port: number, what: string, listener: RequestListener): Promise<RunningServer> =>
  listen(createServer(listener), port, what);

/** The whole body of a request. */
export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
