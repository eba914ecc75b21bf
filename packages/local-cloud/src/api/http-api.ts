import { LocalCloudError } from '../errors';
import type { Deployment, InvocationResult, LocalClock } from '../model';
import { type ApiService, type Fields, isFields } from './api-service';
import type { Authorize } from './authorize';
import { guardRoutes, installGateway, type RequestSeen, reply, watchRequests } from './gateway';
import { gatewayEvent } from './gateway-event';
import { notFound, proxyAnswer, throttled } from './http-answers';
import { type HttpRoute, httpRoutes } from './http-routes';
import { loadOffline, type OfflineLambda } from './offline-internals';
import { createRequestScopes, type RequestScopes } from './request-scopes';

export type ApiOptions = {
  readonly service: ApiService;
  readonly deployment: Deployment;
  readonly clock: LocalClock;
  readonly invoke: (functionArn: string, event: unknown) => Promise<InvocationResult>;
  readonly authorize: Authorize;
  readonly onRequest: (seen: RequestSeen) => void;
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

const corsHeadersIn = (headers: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isFields(headers) ? headers : {})
      .filter(([name]) => name.toLowerCase().startsWith('access-control-'))
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );

const lambdaFor = ({ invoke, clock }: ApiOptions, routes: readonly HttpRoute[], scopes: RequestScopes): OfflineLambda => {
  const run = async (functionKey: string, event: Fields): Promise<unknown> => {
    const scope = scopes.take(event);
    const route = scope?.route ?? routes.find((one) => one.functionKey === functionKey);
    if (!route) throw new LocalCloudError('ROUTE_MISSING', `No route leads to ${functionKey}.`);
    // Integrations with mapping templates make an event of their own, and read errors themselves.
    if (!scope) {
      const { payload, error } = await invoke(route.functionArn, event);
      if (error) throw new Error(error.errorMessage);
      return payload;
    }
    try {
      const answer = proxyAnswer(await invoke(route.functionArn, gatewayEvent(event, scope, route, clock.now())), route);
      scope.corsHeaders = corsHeadersIn(answer['headers']);
      return answer;
    } catch (error) {
      if (error instanceof LocalCloudError && error.code === 'TooManyRequestsException') return throttled(route.kind);
      if (error instanceof LocalCloudError && error.code === 'RequestTooLargeException')
        return { ...throttled(route.kind), statusCode: 413, body: '{"message":"Request Entity Too Large"}' };
      throw error;
    }
  };
  return {
    get: (functionKey) => {
      let event: Fields = {};
      return {
        setEvent: (value) => {
          event = value as Fields;
        },
        runHandler: () => run(functionKey, event),
      };
    },
  };
};

/** Serves the HTTP or REST API of a service with serverless-offline's router and events; undefined when it has none. */
export const startHttpApi = async (options: ApiOptions): Promise<RunningApi | undefined> => {
  const { service, deployment } = options;
  const routes = httpRoutes(service, deployment);
  const [first] = routes;
  if (!first) return undefined;
  const { HttpServer, HttpEventDefinition } = await loadOffline();
  const scopes = createRequestScopes();
  const provider = withoutHttpCors(service.provider);
  const serverless = {
    service: { provider, custom: {}, functions: service.functions, getFunction: (key: string) => service.functions[key] },
    config: { servicePath: service.dir },
    serviceDir: service.dir,
  };
  const http = new HttpServer(serverless, serverOptions(service.ports.http, first.stage), lambdaFor(options, routes, scopes));
  await http.createServer();
  const server = http.getServer();
  installGateway(server, options, scopes, first.kind);
  const guarded = guardRoutes(server, options, scopes);
  for (const route of routes)
    guarded(route, () => http.createRoutes(route.functionKey, new HttpEventDefinition(route.definition), route.handler));
  if (!server.match('*', '/{p*}'))
    server.route({ method: '*', path: '/{p*}', handler: (_request, toolkit) => reply(toolkit, notFound(first.kind)) });
  watchRequests(server, options, scopes);
  await server.start().catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE'
      ? new LocalCloudError('PORT_TAKEN', `Port ${service.ports.http}, needed by the API of ${service.name}, is taken.`, { cause })
      : cause;
  });
  return { url: `http://127.0.0.1:${service.ports.http}`, stop: () => server.stop({ timeout: STOP_MS }) };
};
