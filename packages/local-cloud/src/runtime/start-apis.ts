import type { ApiService } from '../api/api-service';
import { createAuthorize } from '../api/authorize';
import type { RequestSeen } from '../api/gateway';
import { type RunningApi, startHttpApi } from '../api/http-api';
import { startSocketApi } from '../api/socket-api';
import type { Deployment, EnginePorts, LocalClock, Recorder } from '../model';
import { urlOf } from './endpoints';
import type { LambdaHost } from './lambda-host';

export type ApisOptions = {
  readonly deployment: Deployment;
  readonly services: readonly ApiService[];
  readonly ports: EnginePorts;
  readonly clock: LocalClock;
  readonly host: LambdaHost;
  readonly record: Recorder;
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

/** Serves the APIs of all services. */
export const startApis = async ({ deployment, services, ports, clock, host, record }: ApisOptions): Promise<readonly RunningApi[]> => {
  const issuers = new Map(deployment.userPools.map(({ issuer, id }) => [issuer, `${urlOf(ports.cognito)}/${id}/.well-known/jwks.json`]));
  const authorize = createAuthorize(
    (arn, event) => host.invoke(arn, event, { wallClock: true }),
    (issuer) => issuers.get(issuer),
  );
  const start = (service: ApiService) => {
    const options = { service, deployment, clock, authorize, invoke: host.invoke, onRequest: recordRequest(record) };
    return Promise.all([startHttpApi(options), startSocketApi(options)]);
  };
  const apis = await Promise.all(services.map(start));
  return apis.flat().filter((api) => api !== undefined);
};
