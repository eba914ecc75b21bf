import { LocalCloudError } from '../errors';
import type { Deployment, EnginePorts, InvocationResult } from '../model';
import { enginePorts } from '../ports';
import { urlOf } from '../runtime/endpoints';

/** A local cloud that runs in another process. */
export type RunningCloud = {
  readonly ports: EnginePorts;
  readonly deployment: Deployment;
  /** Runs a function over there. */
  invoke(functionArn: string, event: unknown): Promise<InvocationResult>;
};

const notRunning = (url: string, cause?: unknown) =>
  new LocalCloudError(
    'LOCAL_CLOUD_NOT_RUNNING',
    `No local cloud answers at ${url}. Start it with "pnpm start" at the root, or name its first port: LOCAL_CLOUD_PORT_BASE=<number>.`,
    { cause },
  );

const read = async (url: string): Promise<Deployment> => {
  const response = await fetch(`${url}/deployment.json`).catch((cause: unknown) => {
    throw notRunning(url, cause);
  });
  if (!response.ok) throw notRunning(url);
  return (await response.json()) as Deployment;
};

/** Finds the local cloud whose ports start at `portBase`. @throws LocalCloudError LOCAL_CLOUD_NOT_RUNNING */
export const findRunningCloud = async (portBase: number): Promise<RunningCloud> => {
  const ports = enginePorts(portBase);
  const deployment = await read(urlOf(ports.status));
  return {
    ports,
    deployment,
    invoke: async (functionArn, event) => {
      const url = `${urlOf(ports.lambda)}/2015-03-31/functions/${encodeURIComponent(functionArn)}/invocations`;
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(event) });
      const payload: unknown = await response.json();
      if (!response.ok) throw new LocalCloudError('INVOKE_FAILED', `${functionArn}: ${JSON.stringify(payload)}`);
      const error = response.headers.has('x-amz-function-error') ? (payload as InvocationResult['error']) : undefined;
      return error ? { error } : { payload };
    },
  };
};
