import { watchAnswers } from '../contracts/answer-watch';
import type { ContractChecks } from '../contracts/contract-checks';
import { LocalCloudError } from '../errors';
import type { IamGate } from '../iam/gate';
import type { Deployment, InvocationResult, LocalClock } from '../model';
import { type ApiService, type Fields, isFields } from './api-service';
import type { Authorize } from './authorize';
import { functionRunner } from './function-runner';
import { installGateway } from './gateway';
import type { HapiToolkit } from './hapi-types';
import { notFound } from './http-answers';
import { httpRoutes } from './http-routes';
import { loadOffline } from './offline-internals';
import { createRequestScopes } from './request-scopes';
import { type RequestSeen, watchRequests } from './request-watch';
import { guardRoutes, reply } from './route-guard';
import { integrationRoutes, type PutEvent, serveIntegration } from './service-integrations';

export type ApiOptions = {
  readonly service: ApiService;
  readonly deployment: Deployment;
  readonly clock: LocalClock;
  readonly invoke: (functionArn: string, event: unknown) => Promise<InvocationResult>;
  readonly authorize: Authorize;
  /** Who may post to sockets; every function when absent. */
  readonly gate?: IamGate;
  readonly putEvent: PutEvent;
  readonly onRequest: (seen: RequestSeen) => void;
  /** Holds answers and frames to the documents of the service; nothing does when absent. */
  readonly contracts?: ContractChecks;
};

export type RunningApi = { readonly url: string; stop(): Promise<void> };

const STOP_MS = 1000;

const serverOptions = (port: number, stage: string) => ({
  host: '127.0.0.1',
  httpPort: port,
  stage,
  prefix: '',
  noAuth: false,
  noPrependStageInUrl: true,
  disableCookieValidation: true,
  enforceSecureCookies: false,
  resourceRoutes: false,
  corsConfig: {
    credentials: false,
    exposedHeaders: ['WWW-Authenticate', 'Server-Authorization'],
    headers: ['accept', 'content-type', 'x-api-key', 'authorization'],
    origin: ['*'],
  },
});

/** CORS of HTTP APIs is answered here: serverless-offline would echo any origin. */
const withoutHttpCors = (provider: Fields): Fields => ({
  ...provider,
  httpApi: isFields(provider['httpApi']) ? { ...provider['httpApi'], cors: undefined } : undefined,
});

const portTaken =
  ({ name, ports }: ApiService) =>
  (cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE'
      ? new LocalCloudError('PORT_TAKEN', `Port ${ports.http}, needed by the API of ${name}, is taken.`, { cause })
      : cause;
  };

const serverlessOf = ({ provider, functions, dir }: ApiService) => ({
  service: { provider: withoutHttpCors(provider), custom: {}, functions, getFunction: (key: string) => functions[key] },
  config: { servicePath: dir },
  serviceDir: dir,
});

/** Serves the HTTP or REST API of a service with serverless-offline's router and events; undefined when it has none. */
export const startHttpApi = async (options: ApiOptions): Promise<RunningApi | undefined> => {
  const { service, deployment, clock, invoke, authorize, onRequest, contracts } = options;
  const routes = httpRoutes(service, deployment);
  const [first] = routes;
  if (!first) return undefined;
  const { HttpServer, HttpEventDefinition } = await loadOffline();
  const scopes = createRequestScopes();
  const runner = functionRunner({ routes, scopes, clock, invoke });
  const http = new HttpServer(serverlessOf(service), serverOptions(service.ports.http, first.stage), runner);
  await http.createServer();
  const server = http.getServer();
  installGateway(server, service, { scopes, kind: first.kind });
  const guarded = guardRoutes(server, { authorize, clock, scopes });
  for (const route of routes)
    guarded(route, () => http.createRoutes(route.functionKey, new HttpEventDefinition(route.definition), route.handler));
  for (const route of integrationRoutes(service, deployment))
    guarded(route.route, () => serveIntegration(server, { ...options, scopes }, route));
  const answerNotFound = (_request: unknown, toolkit: HapiToolkit) => reply(toolkit, notFound(first.kind));
  if (!server.match('*', '/{p*}')) server.route({ method: '*', path: '/{p*}', handler: answerNotFound });
  watchRequests(server, service.name, onRequest);
  if (contracts) watchAnswers(server, service.name, contracts.answered);
  await server.start().catch(portTaken(service));
  return { url: `http://127.0.0.1:${service.ports.http}`, stop: () => server.stop({ timeout: STOP_MS }) };
};
