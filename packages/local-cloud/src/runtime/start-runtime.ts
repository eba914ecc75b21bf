import { setTimeout as delay } from 'node:timers/promises';
import type { ApiService } from '../api/api-service';
import type { ServiceEvent } from '../engines/notifications';
import { createEventSources } from '../event-sources/event-sources';
import type { Deliver, Deployment, EnginePorts, Invoke, Recorder } from '../model';
import { type AsyncInvocations, createAsyncInvocations } from './async-invocations';
import type { SharedClock } from './clock';
import { createDeliver } from './deliver';
import { urlOf } from './endpoints';
import { startLambdaApi } from './lambda-api';
import type { LambdaHost } from './lambda-host';
import type { Log } from './log-lines';
import { startApis } from './start-apis';
import { type RunningEvents, startEvents } from './start-events';
import { startFunctions } from './start-functions';

export type RuntimeOptions = {
  readonly deployment: Deployment;
  readonly services: readonly ApiService[];
  /** The engines behind them must be listening, with the deployment's queues, tables and streams in place. */
  readonly ports: EnginePorts;
  readonly clock: SharedClock;
  readonly record: Recorder;
  readonly log: Log;
  /** Folder of the workspace: bundles go to its `.local-cloud/build/<status port>`, so that two clouds of one workspace do not meet. */
  readonly root: string;
  /** Rebuilds and reloads functions whose sources change; on unless false. */
  readonly watch?: boolean;
  /** Where schedules made at run time are kept; in memory when absent. */
  readonly schedulesFile?: string;
};

export type Runtime = {
  readonly invoke: Invoke;
  /** Takes an event for a function, with retries and destinations. */
  invokeLater(nameOrArn: string, event: unknown): Promise<{ readonly requestId: string }>;
  readonly deliver: Deliver;
  /** Puts an event on the default bus, as services of AWS do. */
  publish(event: ServiceEvent): Promise<void>;
  stop(): Promise<void>;
};

/** What has been started, to be stopped in the other order. */
type Stops = (() => unknown)[];

/** How long invocations that are running may hold up the end. */
const PATIENCE_MS = 3000;

const stopping = (stops: Stops) => async (): Promise<void> => {
  for (const stop of stops.splice(0).toReversed()) await Promise.race([stop(), delay(PATIENCE_MS, undefined, { ref: false })]);
};

/** Functions, buses and what carries between them: they deliver to each other. */
const startCore = async (options: RuntimeOptions, host: LambdaHost, stops: Stops) => {
  const { ports, record } = options;
  const core: { background?: AsyncInvocations; events?: RunningEvents } = {};
  const ready = <Name extends keyof typeof core>(name: Name) => core[name] as NonNullable<(typeof core)[Name]>;
  const deliver = createDeliver({
    queuesUrl: urlOf(ports.queues),
    kinesisUrl: urlOf(ports.kinesis),
    background: () => ready('background'),
    bus: () => ready('events').bus,
  });
  const background = createAsyncInvocations(host, deliver, (spec, error) =>
    record({ kind: 'invocation', service: spec.service, title: `${spec.name}: ${(error as Error).message}`, ok: false }),
  );
  core.background = background;
  stops.push(deliver.stop, background.stop);
  const events = await startEvents({ ...options, deliver });
  core.events = events;
  stops.push(events.stop);
  return { deliver, background, events };
};

/** Starts what drives functions from queues and streams. */
const startSources = async (
  { deployment, ports, record }: RuntimeOptions,
  { host, deliver }: { host: LambdaHost; deliver: Deliver },
  stops: Stops,
) => {
  const sources = createEventSources({ dynamodb: urlOf(ports.dynamodb), queues: urlOf(ports.queues), kinesis: urlOf(ports.kinesis) });
  stops.push(sources.stop, host.onIdle(sources.wake));
  const invoke = (functionArn: string, event: unknown, requestId: string) => host.invoke(functionArn, event, { requestId });
  const start = async (mapping: Deployment['mappings'][number]) => {
    const source = await sources.start({ mapping, invoke, deliver, record });
    stops.push(source.stop);
  };
  await Promise.all(deployment.mappings.filter(({ enabled }) => enabled).map(start));
};

/** Runs a deployment: functions, APIs, buses, schedules and event sources. Resolves when all of it answers. */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const stops: Stops = [];
  const stop = stopping(stops);
  try {
    const { host, ready, stop: stopFunctions } = startFunctions({ ...options, watch: options.watch ?? true });
    stops.push(stopFunctions);
    // Awaited below; until then a failure must not count as unhandled.
    ready.catch(() => undefined);
    const { deliver, background, events } = await startCore(options, host, stops);
    const startApi = async () => stops.push((await startLambdaApi(options.ports.lambda, { host, background })).stop);
    await Promise.all([ready, startApi(), startApis({ ...options, host }, stops), startSources(options, { host, deliver }, stops)]);
    events.startClockwork();
    const publish = async ({ detailType, ...event }: ServiceEvent) =>
      void events.bus.put('default', { ...event, 'detail-type': detailType });
    return { publish, invoke: host.invoke, invokeLater: background.invoke, deliver, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
