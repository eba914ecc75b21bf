import type { ApiService } from '../api/api-service';
import { createAuthorize } from '../api/authorize';
import { startHttpApi } from '../api/http-api';
import type { RequestSeen } from '../api/request-watch';
import type { PutEvent } from '../api/service-integrations';
import { startSocketApi } from '../api/socket-api';
import type { ContractChecks } from '../contracts/contract-checks';
import type { IamGate } from '../iam/gate';
import type { Deployment, EnginePorts, LocalClock, Recorder } from '../model';
import { urlOf } from './endpoints';
import type { LambdaHost } from './lambda-host';

export type ApisOptions = {
  readonly deployment: Deployment;
  readonly services: readonly ApiService[];
  readonly ports: EnginePorts;
  readonly clock: LocalClock;
  readonly host: LambdaHost;
  readonly putEvent: PutEvent;
  readonly record: Recorder;
  readonly gate?: IamGate;
  readonly contracts?: ContractChecks;
};

const recordRequest =
  (record: Recorder) =>
  ({ service, method, path, status, ms, correlationId }: RequestSeen): void =>
    record({
      kind: 'http',
      service,
      title: `${method} ${path} ${status} ${ms} ms`,
      ok: status < 500,
      ...(correlationId !== undefined && { correlationId }),
    });

/** Serves the APIs of all services; adds how to stop each. */
export const startApis = async (
  { deployment, services, ports, clock, host, putEvent, record, gate, contracts }: ApisOptions,
  stops: (() => unknown)[],
): Promise<void> => {
  const issuers = new Map(deployment.userPools.map(({ issuer, id }) => [issuer, `${urlOf(ports.cognito)}/${id}/.well-known/jwks.json`]));
  const authorize = createAuthorize(
    (arn, event) => host.invoke(arn, event, { wallClock: true }),
    (issuer) => issuers.get(issuer),
  );
  const start = async (service: ApiService, startApi: typeof startHttpApi) => {
    const onRequest = recordRequest(record);
    const watching = { ...(gate && { gate }), ...(contracts && { contracts }) };
    const api = await startApi({ service, deployment, clock, authorize, invoke: host.invoke, putEvent, onRequest, ...watching });
    if (api) stops.push(api.stop);
  };
  await Promise.all(services.flatMap((service) => [start(service, startHttpApi), start(service, startSocketApi)]));
};
