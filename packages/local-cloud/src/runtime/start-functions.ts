import { join } from 'node:path';
import type { ApiService } from '../api/api-service';
import { LocalCloudError } from '../errors';
import type { Deployment, EnginePorts, FunctionSpec, Recorder } from '../model';
import { bundlesIn, startBundler } from './bundler';
import type { SharedClock } from './clock';
import { endpointEnvironment } from './endpoints';
import { handlerFile } from './handler-file';
import { createLambdaHost, type LambdaHost, type LambdaHostOptions } from './lambda-host';
import type { Log } from './log-lines';

export type FunctionsOptions = {
  readonly deployment: Deployment;
  readonly services: readonly ApiService[];
  readonly ports: EnginePorts;
  readonly clock: SharedClock;
  readonly record: Recorder;
  readonly log: Log;
  readonly root: string;
  readonly watch: boolean;
  readonly onInvoke?: LambdaHostOptions['onInvoke'];
};

export type RunningFunctions = {
  readonly host: LambdaHost;
  /** Resolves when the code is built; until then invocations wait. */
  readonly ready: Promise<unknown>;
  stop(): Promise<void>;
};

const directoryOf = ({ service, name }: FunctionSpec, services: readonly ApiService[]): string => {
  const found = services.find((one) => one.name === service);
  if (!found)
    throw new LocalCloudError('SERVICE_MISSING', `The function ${name} belongs to the service "${service}", which has no folder.`);
  return found.dir;
};

/** The WebSocket endpoint a function posts to: its own service's, else that of the only service that has one. */
const socketPort = (service: string, { apis }: Deployment, services: readonly ApiService[]): number | undefined => {
  const owners = apis.filter(({ kind }) => kind === 'websocket').map((api) => api.service);
  const only = owners.length === 1 ? owners[0] : undefined;
  const owner = owners.includes(service) ? service : only;
  return services.find(({ name }) => name === owner)?.ports.websocket;
};

/** Bundles all functions and makes them ready to run; a changed source is running soon after it is saved. */
export const startFunctions = (options: FunctionsOptions): RunningFunctions => {
  const { deployment, services, ports, clock, record, log, root, watch, onInvoke } = options;
  const { functions } = deployment;
  // One per running cloud: tests may run beside `pnpm start` in the same checkout.
  const directory = join(root, '.local-cloud', 'build', String(ports.status));
  const note = (level: string, message: string) => log({ at: Date.now(), service: 'local-cloud', level, message });
  const ready = startBundler({
    entries: functions.map((spec) => ({ service: spec.service, name: spec.name, file: handlerFile(spec, directoryOf(spec, services)) })),
    directory,
    watch,
    onRebuilt: (changed, ms) => {
      host.reset(changed);
      note('info', changed.size === 0 ? 'The code builds again.' : `Reloaded ${[...changed].join(', ')} in ${ms} ms.`);
    },
    onFailed: (text) => note('error', `The code does not build; the last good build stays in use.\n${text}`),
  });
  const host = createLambdaHost({
    functions,
    ...bundlesIn(directory),
    ready,
    clock: clock.memory,
    environment: ({ service }) => endpointEnvironment(ports, socketPort(service, deployment, services)),
    log,
    record,
    ...(onInvoke && { onInvoke }),
  });
  const stop = async () => {
    await host.stop();
    await ready.then(
      (bundler) => bundler.stop(),
      () => undefined,
    );
  };
  return { host, ready, stop };
};
