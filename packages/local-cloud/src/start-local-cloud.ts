import path from 'node:path';
import type { ApiService } from './api/api-service';
import { connectBuckets, connectTopics } from './engines/notifications';
import { type Engines, startEngines } from './engines/start-engines';
import { LocalCloudError } from './errors';
import type { Deployment, EnginePorts, Invoke, LocalClock, Recorder } from './model';
import { type PlannedService, planServices } from './plan/plan-services';
import { enginePorts } from './ports';
import { untilQuiet } from './quiet';
import { type Provisioned, provision } from './resources/provision';
import { createClock } from './runtime/clock';
import { urlOf } from './runtime/endpoints';
import type { Log } from './runtime/log-lines';
import { type Runtime, startRuntime } from './runtime/start-runtime';
import { type ActivityLog, createActivityLog } from './status/activity-log';
import { watchMail } from './status/mail-watch';
import type { EngineUrls } from './status/observed';
import { queueStatuses } from './status/queue-status';
import { startStatusServer } from './status/status-server';

export type LocalCloudOptions = {
  /** Folder that has serverless-compose.yml. */
  readonly root: string;
  readonly portBase: number;
  /** `local` when absent. */
  readonly stage?: string;
  /** Folder that keeps the data; in memory when absent. */
  readonly persist?: string;
  /** Names of services; those they need come along. */
  readonly only?: readonly string[];
  /** Reloads functions whose sources change; on unless false. */
  readonly watch?: boolean;
  /** Hears what functions print and what the local cloud itself has to say. */
  readonly log: Log;
  /** Hears of each phase of the start when it is over, with its milliseconds. */
  readonly onPhase?: (name: string, milliseconds: number) => void;
};

/** Everything that runs. */
export type LocalCloud = {
  readonly urls: EngineUrls;
  readonly deployment: Deployment;
  readonly outputs: Deployment['outputs'];
  readonly clock: LocalClock;
  readonly activities: ActivityLog;
  readonly invoke: Invoke;
  /** Resolves when queues, streams and functions have been quiet for a moment. */
  idle(): Promise<void>;
  /** Stops all of it; safe to call twice. */
  stop(): Promise<void>;
};

const urlsOf = (ports: EnginePorts): EngineUrls =>
  Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, urlOf(port)])) as Record<keyof EnginePorts, string>;

const apiServices = (services: readonly PlannedService[], { plans }: Provisioned): readonly ApiService[] =>
  services.flatMap(({ service: { name, dir }, ports }) => {
    const plan = plans.get(name);
    return plan ? [{ name, dir, functions: plan.functions, provider: plan.provider, ports }] : [];
  });

const eventBus = 'arn:aws:events:us-east-1:000000000000:event-bus/default';

const connectNotifications = ({ queues, mail }: Engines, { buckets }: Deployment, { deliver }: Runtime, record: Recorder): void => {
  const onFailure = (error: unknown): void => record({ kind: 'event', title: `notification not delivered: ${String(error)}`, ok: false });
  const publish = ({ source, detailType, detail }: { readonly source: string; readonly detailType: string; readonly detail: object }) =>
    deliver(eventBus, JSON.stringify(detail), { source, detailType });
  connectBuckets(queues, { buckets, deliver, publish, onFailure });
  connectTopics(queues, { deliver, mail, onFailure });
};

type Stops = (() => Promise<unknown>)[];

const stopper = (stops: Stops): (() => Promise<void>) => {
  let stopped: Promise<void> | undefined;
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  return () => {
    stopped ??= stopAll();
    return stopped;
  };
};

const start = async (options: LocalCloudOptions, stops: Stops): Promise<Omit<LocalCloud, 'stop'>> => {
  const { root, portBase, stage = 'local', persist, only, onPhase = () => undefined } = options;
  const ports = enginePorts(portBase);
  const urls = urlsOf(ports);
  const clock = createClock();
  const activities = createActivityLog();
  const { record } = activities;
  const log: Log = (line) => {
    options.log(line);
    const { service, level, message, correlationId, functionName } = line;
    const detail = { level, functionName, fields: line.fields };
    record({ kind: 'log', service, title: message, detail, ok: level !== 'error', ...(correlationId !== undefined && { correlationId }) });
  };
  const status = await startStatusServer(ports.status);
  stops.push(status.stop);

  const running: { runtime?: Runtime } = {};
  const invoke: Invoke = (name, event) => {
    if (!running.runtime) throw new LocalCloudError('STARTING', `The function ${name} was wanted before functions run.`);
    return running.runtime.invoke(name, event);
  };
  const began = performance.now();
  const since = (from: number): number => Math.round(performance.now() - from);
  const starting = startEngines({
    ports,
    invoke,
    now: clock.now,
    ...(persist && { persistDir: persist }),
    onReady: (name) => onPhase(`engine ${name}`, since(began)),
  });
  stops.push(() =>
    starting.then(
      (engines) => engines.stop(),
      () => undefined,
    ),
  );

  const services = await planServices({ root, stage, portBase, ...(only && { only }) });
  const provisioned = await provision({
    services,
    engines: starting,
    ports,
    stage,
    onService: (name, ms) => onPhase(`service ${name}`, Math.round(ms)),
  });
  const { deployment } = provisioned;
  const fromHere = performance.now();
  const schedulesFile = persist && path.join(persist, 'schedules.json');
  const watch = options.watch ?? true;
  running.runtime = await startRuntime({
    deployment,
    services: apiServices(services, provisioned),
    ports,
    clock,
    record,
    log,
    root,
    watch,
    ...(schedulesFile && { schedulesFile }),
  });
  stops.push(running.runtime.stop);
  onPhase(`${deployment.functions.length} functions and APIs`, since(fromHere));
  connectNotifications(await starting, deployment, running.runtime, record);
  stops.push(watchMail(urls.mail, record));
  status.observe({ deployment, urls, clock, activities });
  const idle = () => untilQuiet({ activities, queues: () => queueStatuses(urls.queues, deployment.queues) });
  return { urls, deployment, outputs: deployment.outputs, clock, activities, invoke, idle };
};

/** Starts the services of serverless-compose.yml on this machine. @throws LocalCloudError for everything its user can put right */
export const startLocalCloud = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const stops: Stops = [];
  const stop = stopper(stops);
  try {
    return { ...(await start(options, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
