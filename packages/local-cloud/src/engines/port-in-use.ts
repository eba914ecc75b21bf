import { once } from 'node:events';
import { createServer } from 'node:net';
import { LocalCloudError } from '../errors';

const isTaken = (error: unknown): boolean => (error as { code?: unknown }).code === 'EADDRINUSE';

const portTaken = (port: number, engine: string, cause: unknown) =>
  new LocalCloudError(
    'PORT_TAKEN',
    `Port ${port}, wanted for ${engine}, is taken by another program. Stop that program, or move the local cloud with --port-base <number>.`,
    { cause },
  );

/** Runs what starts listening on `port`; a port that is taken becomes `PORT_TAKEN`. */
export const listening = async <T>(port: number, engine: string, start: () => Promise<T>): Promise<T> => {
  const probe = createServer();
  try {
    probe.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(probe, 'listening');
    probe.close();
    await once(probe, 'close');
    return await start();
  } catch (error) {
    throw isTaken(error) ? portTaken(port, engine, error) : error;
  }
};
