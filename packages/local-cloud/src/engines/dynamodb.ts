import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { LocalCloudError } from '../errors';
import { dynamoDbLaunch } from './dynamodb-launch';
import type { Engine } from './engine';
import { forwardTo } from './forward';
import { startGuarded } from './guarded-process';
import { listening } from './port-in-use';

export type DynamoDbOptions = {
  readonly port: number;
  /** Folder that keeps the tables; in memory when absent. */
  readonly dbPath?: string;
  /** A DynamoDB Local that already runs; nothing is started then. */
  readonly endpoint?: string;
  /** Told once the process exists: from here on it needs no time of ours. */
  readonly onSpawn?: () => void;
};

const patienceMs = 60_000;

const answers = async (url: string): Promise<boolean> => {
  try {
    await fetch(url, { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  }
};

/** Asks until the first answer; ends early when the process does. */
const untilReady = async (url: string, ended: Promise<string>): Promise<void> => {
  const deadline = Date.now() + patienceMs;
  let output: string | undefined;
  void ended.then((printed) => {
    output = printed;
  });
  while (!(await answers(url))) {
    if (output !== undefined) throw new LocalCloudError('DYNAMODB_FAILED', `DynamoDB Local ended while starting:\n${output}`);
    if (Date.now() > deadline) throw new LocalCloudError('DYNAMODB_FAILED', `DynamoDB Local does not answer at ${url}.`);
    await pause(25);
  }
};

/** Starts DynamoDB Local (Java, else Docker) unless an endpoint is given; fails with `JAVA_MISSING`, `PORT_TAKEN` or `DYNAMODB_FAILED`. */
export const startDynamoDb = async ({ port, dbPath, endpoint, onSpawn }: DynamoDbOptions): Promise<Engine> => {
  if (endpoint) {
    if (!(await answers(endpoint)))
      throw new LocalCloudError('DYNAMODB_FAILED', `DYNAMODB_ENDPOINT is ${endpoint}, where nothing answers.`);
    return listening(port, 'DynamoDB', () => forwardTo(endpoint, port));
  }
  if (dbPath) await mkdir(dbPath, { recursive: true });
  const launch = await dynamoDbLaunch({ port, ...(dbPath && { dbPath }) });
  return listening(port, 'DynamoDB', async () => {
    const url = `http://127.0.0.1:${port}`;
    const { ended, stop } = startGuarded(launch.command, launch.args, launch.cwd);
    onSpawn?.();
    await untilReady(url, ended).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url, stop };
  });
};
