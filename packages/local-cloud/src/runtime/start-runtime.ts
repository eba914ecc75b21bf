import { setTimeout as delay } from 'node:timers/promises';
import type { ApiService } from '../api/api-service';
import { functionUrls } from '../api/function-urls';
import type { ContractChecks } from '../contracts/contract-checks';
import type { ServiceEvent } from '../engines/notifications';
import { createEventSources } from '../event-sources/event-sources';
import { type PutEventsEntry, putEvents } from '../events/put-events';
import { startDynamoDbGate } from '../iam/dynamodb-gate';
import { endpoints } from '../iam/endpoints';
import { type IamGate, openGate } from '../iam/gate';
import { listenerGuard } from '../iam/guard';
import { inspecting } from '../iam/inspect';
import { checkMapping, watchInvocations } from '../iam/runtime-calls';
import type { Deliver, Deployment, EnginePorts, Invoke, Recorder } from '../model';
import type { Executions } from '../workflows/executions';
import { type RunningWorkflows, startWorkflows } from '../workflows/start-workflows';
import { type AsyncInvocations, createAsyncInvocations } from './async-invocations';
import type { SharedClock } from './clock';
import { createDeliver } from './deliver';
import { urlOf } from './endpoints';
import { startLambdaApi } from './lambda-api';
import type { LambdaHost } from './lambda-host';
import type { Log } from './log-lines';
import { startSecretsApi } from './secrets-api';
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
  /** Who may do what; everybody may do everything when absent. */
  readonly gate?: IamGate;
  /** Holds what happens to the documents of the services; nothing does when absent. */
  readonly contracts?: ContractChecks;
};

type Options = RuntimeOptions & { readonly gate: IamGate };

export type Runtime = {
  readonly invoke: Invoke;
  /** Takes an event for a function, with retries and destinations. */
  invokeLater(nameOrArn: string, event: unknown): Promise<{ readonly requestId: string }>;
  readonly deliver: Deliver;
  readonly executions: Executions;
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
const startCore = async (options: Options, host: LambdaHost, stops: Stops) => {
  const { ports, record, gate } = options;
  const core: { background?: AsyncInvocations; events?: RunningEvents; workflows?: RunningWorkflows } = {};
  const ready = <Name extends keyof typeof core>(name: Name) => core[name] as NonNullable<(typeof core)[Name]>;
  const deliver = createDeliver({
    queuesUrl: urlOf(ports.queues),
    kinesisUrl: urlOf(ports.kinesis),
    background: () => ready('background'),
    bus: () => ready('events').bus,
    executions: () => ready('workflows').executions,
    gate,
  });
  const background = createAsyncInvocations(host, deliver, (spec, error) =>
    record({ kind: 'invocation', service: spec.service, title: `${spec.name}: ${(error as Error).message}`, ok: false }),
  );
  core.background = background;
  stops.push(deliver.stop, background.stop);
  const events = await startEvents({ ...options, deliver, guard: listenerGuard(gate) });
  core.events = events;
  stops.push(events.stop);
  const workflows = await startWorkflows({ ...options, guard: listenerGuard(gate), invoke: host.invoke });
  core.workflows = workflows;
  stops.push(workflows.stop);
  return { deliver, background, events, workflows };
};

/** Starts what drives functions from queues and streams. */
const startSources = async (
  { deployment, ports, record, gate, contracts }: Options,
  { host, deliver }: { host: LambdaHost; deliver: Deliver },
  stops: Stops,
) => {
  const sources = createEventSources({ dynamodb: urlOf(ports.dynamodb), queues: urlOf(ports.queues), kinesis: urlOf(ports.kinesis) });
  stops.push(sources.stop, host.onIdle(sources.wake));
  const invoke = (functionArn: string, event: unknown, requestId: string) => {
    contracts?.delivered(event);
    return host.invoke(functionArn, event, { requestId });
  };
  const start = async (mapping: Deployment['mappings'][number]) => {
    await checkMapping(gate, mapping);
    const source = await sources.start({ mapping, invoke, deliver, record });
    stops.push(source.stop);
  };
  await Promise.all(deployment.mappings.filter(({ enabled }) => enabled).map(start));
};

/** Functions reach DynamoDB, which runs in a process of its own, through the gate, unless there is nothing to ask there. */
const startGuardedFunctions = async (options: Options, stops: Stops) => {
  const { ports, gate, watch = true } = options;
  const dynamodb = await startDynamoDbGate(ports.dynamodbGate, ports.dynamodb, inspecting(gate, endpoints.dynamodb));
  stops.push(dynamodb.stop);
  const reached = gate.mode === 'off' ? ports : { ...ports, dynamodb: ports.dynamodbGate };
  return startFunctions({ ...options, ports: reached, watch, onInvoke: watchInvocations(gate) });
};

/** Runs a deployment: functions, APIs, buses, schedules and event sources. Resolves when all of it answers. */
export const startRuntime = async (asked: RuntimeOptions): Promise<Runtime> => {
  const options: Options = { gate: openGate, ...asked };
  const stops: Stops = [];
  const stop = stopping(stops);
  try {
    const { host, ready, stop: stopFunctions } = await startGuardedFunctions(options, stops);
    stops.push(stopFunctions);
    // Awaited below; until then a failure must not count as unhandled.
    ready.catch(() => undefined);
    const { deliver, background, events, workflows } = await startCore(options, host, stops);
    const onAnswer = options.contracts && { onAnswer: options.contracts.answered };
    const urls = functionUrls({ host, urls: options.deployment.functionUrls, clock: options.clock, ...onAnswer });
    const putEvent = async (entry: PutEventsEntry) => putEvents(events.bus, { Entries: [entry] });
    const startApi = async () =>
      stops.push((await startLambdaApi(options.ports.lambda, { host, background, urls }, listenerGuard(options.gate))).stop);
    const startSecrets = async () =>
      stops.push((await startSecretsApi(options.ports.secrets, options.deployment.secrets, listenerGuard(options.gate))).stop);
    await Promise.all([
      ready,
      startApi(),
      startSecrets(),
      startApis({ ...options, host, putEvent }, stops),
      startSources(options, { host, deliver }, stops),
    ]);
    events.startClockwork();
    const publish = async ({ detailType, ...event }: ServiceEvent) =>
      void events.bus.put('default', { ...event, 'detail-type': detailType });
    return { publish, invoke: host.invoke, invokeLater: background.invoke, deliver, executions: workflows.executions, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
