import path from 'node:path';
import { LocalCloudError } from '../errors';
import { type IamGate, openGate } from '../iam/gate';
import { serverGuard } from '../iam/guard';
import type { EnginePorts, Invoke } from '../model';
import { type CognitoEngine, startCognito } from './cognito';
import { startDynamoDb } from './dynamodb';
import type { Engine } from './engine';
import { startKinesis } from './kinesis';
import { type MailEngine, startMail } from './mail';
import { type QueuesEngine, startQueues } from './queues';

/** The emulated AWS services that hold data. */
export type Engines = {
  readonly dynamodb: Engine;
  readonly queues: QueuesEngine;
  readonly cognito: CognitoEngine;
  readonly mail: MailEngine;
  readonly kinesis: Engine;
  /** Stops all of them; safe to call twice. */
  readonly stop: () => Promise<void>;
};

export type EnginesOptions = {
  readonly ports: EnginePorts;
  /** Folder that keeps the data; in memory when absent. */
  readonly persistDir?: string;
  /** Runs the trigger functions of user pools. */
  readonly invoke: Invoke;
  /** The clock that presigned requests are checked against, in epoch milliseconds. */
  readonly now?: () => number;
  /** A DynamoDB Local that already runs, instead of one of our own; `DYNAMODB_ENDPOINT` when absent. */
  readonly dynamoDbEndpoint?: string;
  /** Who may do what; functions may do everything when absent. */
  readonly gate?: IamGate;
  /** Told when an engine has started. */
  readonly onReady?: (engine: keyof EnginePorts, url: string) => void;
};

const within = (folder: string | undefined, name: string): string | undefined => folder && path.resolve(folder, name);

/** Java first: it starts on its own, while loading the other engines keeps this process busy. */
const launchDynamoDb = (options: Omit<Parameters<typeof startDynamoDb>[0], 'onSpawn'>) => {
  const { promise: spawned, resolve } = Promise.withResolvers<void>();
  const dynamodb = startDynamoDb({ ...options, onSpawn: resolve });
  void dynamodb.then(
    () => resolve(),
    () => resolve(),
  );
  return { dynamodb, spawned };
};

const launch = ({ ports, persistDir, invoke, now, dynamoDbEndpoint, gate = openGate }: EnginesOptions) => {
  const guard = serverGuard(gate);
  const dbPath = within(persistDir, 'dynamodb');
  const queuesDir = within(persistDir, 'queues');
  const poolsDir = within(persistDir, 'cognito');
  const endpoint = dynamoDbEndpoint ?? process.env['DYNAMODB_ENDPOINT'];
  const { dynamodb, spawned } = launchDynamoDb({ port: ports.dynamodb, ...(dbPath && { dbPath }), ...(endpoint && { endpoint }) });
  const mail = spawned.then(() => startMail({ port: ports.mail, guard }));
  const deliver: MailEngine['deliver'] = async (message) => (await mail).deliver(message);
  return {
    dynamodb,
    mail,
    queues: spawned.then(() => startQueues({ port: ports.queues, gate, ...(queuesDir && { dataDir: queuesDir }), ...(now && { now }) })),
    cognito: spawned.then(() => startCognito({ port: ports.cognito, invoke, deliver, guard, ...(poolsDir && { dataDir: poolsDir }) })),
    kinesis: spawned.then(() => startKinesis({ port: ports.kinesis, guard })),
  };
};

const stopAll = (engines: readonly Engine[]): (() => Promise<void>) => {
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await Promise.all(engines.map((engine) => engine.stop()));
  };
  return () => {
    stopped ??= stop();
    return stopped;
  };
};

const asOneError = (reasons: readonly unknown[]): unknown => {
  const [first] = reasons;
  if (reasons.length === 1 || !(first instanceof LocalCloudError)) return first;
  return new LocalCloudError(first.code, reasons.map((reason) => (reason instanceof Error ? reason.message : String(reason))).join('\n'));
};

/** Starts all engines at once; when one fails, the others are stopped and the failures told together. */
export const startEngines = async (options: EnginesOptions): Promise<Engines> => {
  const starting = launch(options);
  for (const [name, engine] of Object.entries(starting)) {
    void Promise.resolve(engine).then(
      ({ url }) => options.onReady?.(name as keyof EnginePorts, url),
      () => undefined,
    );
  }
  const results = await Promise.allSettled<Engine>(Object.values(starting));
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  const stop = stopAll(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
  if (failures.length > 0) {
    await stop();
    throw asOneError(failures);
  }
  const { dynamodb, queues, cognito, mail, kinesis } = starting;
  return { dynamodb: await dynamodb, queues: await queues, cognito: await cognito, mail: await mail, kinesis: await kinesis, stop };
};
