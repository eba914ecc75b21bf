import path from 'node:path';
import { LocalCloudError } from '../errors';
import type { EnginePorts, Environment, Invoke } from '../model';
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
  /** A DynamoDB Local that already runs, instead of one of our own. */
  readonly dynamoDbEndpoint?: string;
  /** Told when an engine has started. */
  readonly onReady?: (engine: keyof EnginePorts, url: string) => void;
};

const within = (folder: string | undefined, name: string): string | undefined => folder && path.resolve(folder, name);

const launch = ({ ports, persistDir, invoke, now, dynamoDbEndpoint }: EnginesOptions) => {
  const dbPath = within(persistDir, 'dynamodb');
  const queuesDir = within(persistDir, 'queues');
  const poolsDir = within(persistDir, 'cognito');
  const endpoint = dynamoDbEndpoint ?? process.env['DYNAMODB_ENDPOINT'];
  const dynamodb = startDynamoDb({ port: ports.dynamodb, ...(dbPath && { dbPath }), ...(endpoint && { endpoint }) });
  const mail = startMail({ port: ports.mail });
  const deliver: MailEngine['deliver'] = async (message) => (await mail).deliver(message);
  return {
    dynamodb,
    mail,
    queues: startQueues({ port: ports.queues, ...(queuesDir && { dataDir: queuesDir }), ...(now && { now }) }),
    cognito: startCognito({ port: ports.cognito, invoke, deliver, ...(poolsDir && { dataDir: poolsDir }) }),
    kinesis: startKinesis({ port: ports.kinesis }),
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

const atPort = (port: number): string => `http://127.0.0.1:${port}`;

/** `AWS_ENDPOINT_URL_*` of everything on this machine, so that SDK clients reach it without knowing. */
export const endpointEnvironment = (ports: EnginePorts, dynamoDbUrl: string = atPort(ports.dynamodb)): Environment => ({
  AWS_ENDPOINT_URL_DYNAMODB: dynamoDbUrl,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: dynamoDbUrl,
  AWS_ENDPOINT_URL_SQS: atPort(ports.queues),
  AWS_ENDPOINT_URL_SNS: atPort(ports.queues),
  AWS_ENDPOINT_URL_S3: atPort(ports.queues),
  AWS_ENDPOINT_URL_STS: atPort(ports.queues),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: atPort(ports.cognito),
  AWS_ENDPOINT_URL_SES: atPort(ports.mail),
  AWS_ENDPOINT_URL_SESV2: atPort(ports.mail),
  AWS_ENDPOINT_URL_KINESIS: atPort(ports.kinesis),
  AWS_ENDPOINT_URL_EVENTBRIDGE: atPort(ports.events),
  AWS_ENDPOINT_URL_SCHEDULER: atPort(ports.scheduler),
  AWS_ENDPOINT_URL_LAMBDA: atPort(ports.lambda),
});
