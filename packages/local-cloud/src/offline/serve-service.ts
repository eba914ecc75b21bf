import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { ApiService } from '../api/api-service';
import { createAuthorize } from '../api/authorize';
import { startHttpApi } from '../api/http-api';
import type { PutEvent } from '../api/service-integrations';
import { startSocketApi } from '../api/socket-api';
import { localCredentials } from '../engines/engine';
import { createClock } from '../runtime/clock';
import { urlOf } from '../runtime/endpoints';
import type { Log } from '../runtime/log-lines';
import { startFunctions } from '../runtime/start-functions';
import { region } from '../template/account';
import type { RunningCloud } from './running-cloud';

/** Events of routes that lead straight to the bus go to that of the running cloud. */
const eventsAt = (endpoint: string): PutEvent => {
  const client = new EventBridgeClient({ endpoint, region, credentials: localCredentials });
  return async ({ Time: _, Resources: __, ...entry }) => {
    const { FailedEntryCount, Entries } = await client.send(new PutEventsCommand({ Entries: [entry] }));
    return { FailedEntryCount, Entries };
  };
};

export type ServedService = { readonly urls: readonly string[]; stop(): Promise<void> };

/** Serves the APIs of one service from its sources; everything else is that of the running local cloud. */
export const serveService = async (service: ApiService, cloud: RunningCloud, log: Log): Promise<ServedService> => {
  const { ports, deployment } = cloud;
  const clock = createClock();
  const functions = deployment.functions.filter((spec) => spec.service === service.name);
  const {
    host,
    ready,
    stop: stopFunctions,
  } = startFunctions({
    deployment: { ...deployment, functions },
    services: [service],
    // Their roles hold over there as well.
    ports: { ...ports, dynamodb: ports.dynamodbGate },
    clock,
    record: () => {},
    log,
    root: service.dir,
    watch: true,
  });
  await ready;
  const issuers = new Map(deployment.userPools.map(({ issuer, id }) => [issuer, `${urlOf(ports.cognito)}/${id}/.well-known/jwks.json`]));
  const runAuthorizer = (arn: string, event: unknown) =>
    host.find(arn) ? host.invoke(arn, event, { wallClock: true }) : cloud.invoke(arn, event);
  const authorize = createAuthorize(runAuthorizer, (issuer) => issuers.get(issuer));
  const note = (message: string) => log({ at: Date.now(), service: service.name, level: 'info', message });
  const onRequest = ({ method, path, status, ms }: { method: string; path: string; status: number; ms: number }) =>
    note(`${method} ${path} ${status} ${ms} ms`);
  const putEvent = eventsAt(urlOf(ports.events));
  const options = { service, deployment, clock, authorize, invoke: host.invoke, putEvent, onRequest };
  const apis = (await Promise.all([startHttpApi(options), startSocketApi(options)])).filter((api) => api !== undefined);
  return {
    urls: apis.map(({ url }) => url),
    stop: async () => {
      await Promise.all(apis.map((api) => api.stop()));
      await stopFunctions();
    },
  };
};
