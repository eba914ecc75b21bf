import path from 'node:path';
import type { ApiService } from './api/api-service';
import { connectNotifications } from './connect-notifications';
import { openContracts } from './contracts/open-contracts';
import { startEngines } from './engines/start-engines';
import { LocalCloudError } from './errors';
import { createIamGate, type IamGate } from './iam/gate';
import { writeRecording } from './iam/recording-file';
import type { LocalCloud, LocalCloudOptions } from './local-cloud';
import type { EnginePorts, Invoke, Recorder } from './model';
import { type PlannedService, planServices } from './plan/plan-services';
import { enginePorts } from './ports';
import { untilQuiet } from './quiet';
import { type Provisioned, provision } from './resources/provision';
import { createClock, type SharedClock } from './runtime/clock';
import { urlOf } from './runtime/endpoints';
import type { Log } from './runtime/log-lines';
import { type Runtime, startRuntime } from './runtime/start-runtime';
import { type ActivityLog, createActivityLog } from './status/activity-log';
import { watchMail } from './status/mail-watch';
import { createMetricLog, type MetricLog } from './status/metric-log';
import type { EngineUrls } from './status/observed';
import { createPictures } from './status/pictures';
import { queueStatuses } from './status/queue-status';
import { recordedLog } from './status/recorded-log';
import { startStatusServer } from './status/status-server';
import { type Stops, stopper } from './stops';

const urlsOf = (ports: EnginePorts): EngineUrls =>
  Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, urlOf(port)])) as Record<keyof EnginePorts, string>;

const apiServices = (services: readonly PlannedService[], { plans }: Provisioned, stage: string): readonly ApiService[] =>
  services.flatMap(({ service: { name, dir }, ports }) => {
    const plan = plans.get(name);
    return plan ? [{ name, dir, functions: plan.functions, provider: { ...plan.provider, stage }, ports }] : [];
  });

const since = (from: number): number => Math.round(performance.now() - from);

/** What was refused is an activity, and said where people look. */
const deniedLog =
  (log: Log, record: Recorder): Recorder =>
  (activity) => {
    record(activity);
    const { message } = activity.detail as { readonly message: string };
    log({ at: Date.now(), service: activity.service ?? 'local-cloud', level: 'error', message });
  };

type Base = {
  readonly options: LocalCloudOptions & { readonly stage: string; readonly onPhase: (name: string, milliseconds: number) => void };
  readonly ports: EnginePorts;
  readonly clock: SharedClock;
  readonly activities: ActivityLog;
  readonly metrics: MetricLog;
  readonly gate: IamGate;
};

/** Resources in the engines; the triggers of user pools are among the functions that `invoke` reaches later. */
const startResources = async ({ options, ports, clock, gate, activities }: Base, invoke: Invoke, stops: Stops) => {
  const { root, portBase, stage, persist, only, beside, onPhase } = options;
  const began = performance.now();
  const onReady = (name: string): void => onPhase(`engine ${name}`, since(began));
  const starting = startEngines({ ports, invoke, now: clock.now, gate, onReady, ...(persist && { persistDir: persist }) });
  // Awaited only once services are read; a failure before that must not count as unhandled.
  starting.catch(() => undefined);
  const stopEngines = (): Promise<unknown> => starting.then((engines) => engines.stop()).catch(() => undefined);
  stops.push(stopEngines);
  const world = await beside?.(ports.beside);
  if (world) stops.push(world.stop);
  const services = await planServices({ root, stage, portBase, ...(world && { environment: world.environment }), ...(only && { only }) });
  const onService = (name: string, ms: number): void => onPhase(`service ${name}`, Math.round(ms));
  const provisioned = await provision({ services, engines: starting, ports, stage, onService });
  gate.know(provisioned.deployment);
  const { deployment, plans } = provisioned;
  const templates = [...plans].map(([name, { template }]) => ({ name, stage, template }));
  const served = apiServices(services, provisioned, stage);
  const contracts = await openContracts({ mode: options.contracts ?? 'check', services: served, stage, log: options.log, activities });
  return { engines: await starting, deployment, services: served, templates, contracts };
};

type Resources = Awaited<ReturnType<typeof startResources>>;

const startFunctionsAndApis = async (
  { options, ports, clock, activities, metrics, gate }: Base,
  { deployment, services, contracts: { checks } }: Resources,
): Promise<Runtime> => {
  const { root, persist, watch = true, log, onPhase } = options;
  const { record } = activities;
  const began = performance.now();
  const schedulesFile = persist && path.join(persist, 'schedules.json');
  const runtime = await startRuntime({
    deployment,
    services,
    ports,
    clock,
    record,
    log: recordedLog(log, { record, metrics }),
    root,
    watch,
    gate,
    ...(checks && { contracts: checks }),
    ...(schedulesFile && { schedulesFile }),
  });
  onPhase(`${deployment.functions.length} functions and APIs`, since(began));
  return runtime;
};

const start = async (options: LocalCloudOptions, stops: Stops): Promise<Omit<LocalCloud, 'stop'>> => {
  const ports = enginePorts(options.portBase);
  const urls = urlsOf(ports);
  const [clock, activities, metrics] = [createClock(), createActivityLog(), createMetricLog()];
  const gate = createIamGate(options.iam ?? 'enforce', deniedLog(options.log, activities.record));
  const base = { options: { stage: 'local', onPhase: () => undefined, ...options }, ports, clock, activities, metrics, gate };
  const { iamRecordings } = options;
  if (iamRecordings !== undefined) stops.push(() => writeRecording(iamRecordings, gate.recording()));
  const status = await startStatusServer(ports.status);
  stops.push(status.stop);
  const running: { runtime?: Runtime } = {};
  const invoke: Invoke = (name, event) => {
    if (!running.runtime) throw new LocalCloudError('STARTING', `The function ${name} was wanted before functions run.`);
    return running.runtime.invoke(name, event);
  };
  const resources = await startResources(base, invoke, stops);
  const runtime = await startFunctionsAndApis(base, resources);
  running.runtime = runtime;
  stops.push(runtime.stop);
  const { deployment, engines, contracts } = resources;
  connectNotifications({ engines, deployment, deliver: runtime.deliver, record: activities.record });
  stops.push(watchMail(urls.mail, activities.record));
  const pictures = createPictures(resources.templates, deployment.outputs);
  status.observe({ deployment, urls, clock, activities, metrics, contracts, executions: runtime.executions, pictures });
  const idle = () => untilQuiet({ activities, queues: () => queueStatuses(urls.queues, deployment.queues) });
  const report = () => contracts.checks?.report() ?? { violations: [], seen: [] };
  return {
    urls,
    deployment,
    outputs: deployment.outputs,
    clock,
    activities,
    metrics,
    invoke,
    idle,
    contracts: report,
    requests: gate.requests,
  };
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
