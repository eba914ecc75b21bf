import type { ApiService } from '../api/api-service';
import type { ServiceEvent } from '../engines/notifications';
import { createEventSources } from '../event-sources/event-sources';
import type { Deliver, Deployment, EnginePorts, Invoke, Recorder } from '../model';
import { createAsyncInvocations } from './async-invocations';
import type { SharedClock } from './clock';
import { createDeliver } from './deliver';
import { urlOf } from './endpoints';
import { startLambdaApi } from './lambda-api';
import type { Log } from './log-lines';
import { startApis } from './start-apis';
import { startEvents } from './start-events';
import { startFunctions } from './start-functions';

export type RuntimeOptions = {
  readonly deployment: Deployment;
  readonly services: readonly ApiService[];
  /** The engines behind them must be listening, with the deployment's queues, tables and streams in place. */
  readonly ports: EnginePorts;
  readonly clock: SharedClock;
  readonly record: Recorder;
  readonly log: Log;
  /** Folder of the workspace: bundles go to its `.local-cloud/build`. */
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

/** Runs a deployment: functions, APIs, buses, schedules and event sources. Resolves when all of it answers. */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { deployment, services, ports, clock, record } = options;
  const stops: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).toReversed()) await end();
  };
  try {
    const functions = startFunctions({ ...options, watch: options.watch ?? true });
    stops.push(functions.stop);
    const { host } = functions;
    const deliver = createDeliver({
      queuesUrl: urlOf(ports.queues),
      kinesisUrl: urlOf(ports.kinesis),
      background: () => background,
      bus: () => events.bus,
    });
    stops.push(deliver.stop);
    const background = createAsyncInvocations(host, deliver, (spec, error) =>
      record({ kind: 'invocation', service: spec.service, title: `${spec.name}: ${(error as Error).message}`, ok: false }),
    );
    stops.push(background.stop);
    functions.ready.catch(() => undefined);
    const events = await startEvents({ ...options, deliver });
    stops.push(events.stop);
    const sources = createEventSources({ dynamodb: urlOf(ports.dynamodb), queues: urlOf(ports.queues), kinesis: urlOf(ports.kinesis) });
    stops.push(sources.stop, host.onIdle(sources.wake));
    const invoke = (functionArn: string, event: unknown, requestId: string) => host.invoke(functionArn, event, { requestId });
    const [api, apis, pollers] = await Promise.all([
      startLambdaApi(ports.lambda, { host, background }),
      startApis({ deployment, services, ports, clock, host, record }),
      Promise.all(
        deployment.mappings.filter(({ enabled }) => enabled).map((mapping) => sources.start({ mapping, invoke, deliver, record })),
      ),
    ]);
    stops.push(
      () => Promise.all(pollers.map((one) => one.stop())),
      () => Promise.all([api, ...apis].map((one) => one.stop())),
    );
    await functions.ready;
    events.startClockwork();
    const publish = async ({ detailType, ...event }: ServiceEvent) =>
      void events.bus.put('default', { ...event, 'detail-type': detailType });
    return { publish, invoke: host.invoke, invokeLater: background.invoke, deliver, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
