import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ApiService, DeclaredFunction, Fields } from '../api/api-service';
import { LocalCloudError } from '../errors';
import { type ComposeService, paramsOf, readCompose } from '../plan/compose';
import { servicePorts } from '../ports';
import type { LogLine } from '../runtime/log-lines';
import { findRunningCloud, type RunningCloud } from './running-cloud';
import { serveService } from './serve-service';

/** The part of a serverless instance that is read. */
type Serverless = {
  readonly serviceDir: string;
  /** serverless.ts as it was read; variables in it are resolved after plugins have had their say. */
  readonly configurationInput: { params?: Record<string, Readonly<Record<string, unknown>>>; readonly provider: { stage?: string } };
  readonly service: { readonly functions: Readonly<Record<string, DeclaredFunction>>; readonly provider: Fields };
};

export type OfflineOptions = { readonly stage?: string; readonly httpPort?: number; readonly websocketPort?: number };

const STAGE = 'local';
const DEFAULT_PORT_BASE = 4000;
/** The local cloud serves the same service on the first of its ten ports; this copy stands beside it. */
const OFFSET = 5;

const rootOf = (dir: string): string => {
  if (existsSync(path.join(dir, 'serverless-compose.yml'))) return dir;
  const parent = path.dirname(dir);
  if (parent === dir) throw new LocalCloudError('COMPOSE_MISSING', 'No folder above this service has a serverless-compose.yml.');
  return rootOf(parent);
};

const findService = async (serviceDir: string): Promise<ComposeService> => {
  const services = await readCompose(rootOf(serviceDir));
  const found = services.find(({ dir }) => dir === serviceDir);
  if (!found) throw new LocalCloudError('SERVICE_MISSING', `serverless-compose.yml has no service with the folder ${serviceDir}.`);
  return found;
};

const print = ({ level, functionName, message }: Pick<LogLine, 'level' | 'functionName' | 'message'>): void => {
  process.stdout.write(`${level.padEnd(5)} ${functionName === undefined ? '' : `${functionName} `}${message}\n`);
};

const untilSignal = () =>
  new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });

const apiServiceOf = (
  { service, serviceDir }: Serverless,
  { name, position }: ComposeService,
  { options, cloud }: { options: OfflineOptions; cloud: RunningCloud },
): ApiService => {
  const ports = servicePorts(cloud.ports.status, position);
  const http = options.httpPort ?? ports.http + OFFSET;
  const websocket = options.websocketPort ?? ports.websocket + OFFSET;
  return {
    name,
    dir: serviceDir,
    functions: service.functions,
    provider: service.provider,
    ports: { http, websocket, lambda: ports.lambda + OFFSET },
  };
};

/** Prepares `sls offline`: the service's params come from the running local cloud. Answers what then serves until a signal. */
export const offlineCommand = async (serverless: Serverless, options: OfflineOptions): Promise<() => Promise<void>> => {
  const cloud = await findRunningCloud(Number(process.env['LOCAL_CLOUD_PORT_BASE'] ?? DEFAULT_PORT_BASE));
  const service = await findService(serverless.serviceDir);
  const { configurationInput } = serverless;
  configurationInput.provider.stage ??= STAGE;
  const stage = options.stage ?? configurationInput.provider.stage;
  const params = paramsOf(service, cloud.deployment.outputs, stage);
  configurationInput.params = { ...configurationInput.params, [stage]: { ...configurationInput.params?.[stage], ...params } };
  return async () => {
    const { urls, stop } = await serveService(apiServiceOf(serverless, service, { options, cloud }), cloud, print);
    print({
      level: 'info',
      message: `Serving ${service.name} at ${urls.join(' and ')}; saved changes run at the next call. Ctrl-C stops.`,
    });
    await untilSignal();
    await stop();
    // serverless-esbuild and others may still watch.
    process.exit(0);
  };
};
