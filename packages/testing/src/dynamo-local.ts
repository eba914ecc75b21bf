import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export type DynamoLocal = { readonly endpoint: string; readonly stop: () => Promise<void> };

const emulatorFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')), 'emulator');

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');

  return address.port;
};

/** The jar prints its settings once it listens. */
const started = async (child: ChildProcess): Promise<void> => {
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`DynamoDB Local ended with code ${code}. Is Java 11 or newer installed?`);
  });
  await Promise.race([once(lines, 'line'), failed]);
  lines.on('line', () => undefined);
};

const reachable = async (endpoint: string): Promise<void> => {
  for (;;) {
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer) return;
  }
};

/** Starts DynamoDB Local in memory on a free port: the real engine, for tests. Needs Java 11 or newer. */
export const startDynamoLocal = async (): Promise<DynamoLocal> => {
  const port = await freePort();
  const folder = emulatorFolder();
  const settings = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`];
  const child = spawn(
    'java',
    [...settings, '-jar', join(folder, 'DynamoDBLocal.jar'), '-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)],
    {
      // It leaves a file where it runs.
      cwd: tmpdir(),
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  await started(child);
  const endpoint = `http://127.0.0.1:${port}`;
  await reachable(endpoint);

  return {
    endpoint,
    stop: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
};
