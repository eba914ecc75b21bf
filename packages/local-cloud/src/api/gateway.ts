import type { LocalClock } from '../model';
import type { ApiService } from './api-service';
import type { Authorize } from './authorize';
import { corsHeaders, corsOf, isPreflight, preflightHeaders, replaceCorsHeaders } from './cors';
import { gatewayRequest } from './gateway-request';
import type { HapiRoute, HapiServer, HapiToolkit } from './hapi-types';
import { type notFound, refusal } from './http-answers';
import type { HttpRoute } from './http-routes';
import type { RequestScopes } from './request-scopes';

/** One finished request, for those who watch. */
export type RequestSeen = {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly correlationId?: string;
};

type GatewayOptions = {
  readonly service: ApiService;
  readonly authorize: Authorize;
  readonly clock: LocalClock;
  readonly onRequest: (seen: RequestSeen) => void;
};

/** An answer of the gateway itself. */
export const reply = (toolkit: HapiToolkit, { statusCode, headers, body }: ReturnType<typeof notFound>) => {
  const response = toolkit.response(body).code(statusCode);
  for (const [name, value] of Object.entries(headers)) response.header(name, value);
  return response;
};

/** Tells about every finished request. */
export const watchRequests = (server: HapiServer, { service, onRequest }: GatewayOptions, scopes: RequestScopes): void => {
  server.events.on('response', (request) => {
    scopes.close(request);
    const { response } = request;
    const headers = response.isBoom ? response.output.headers : (response?.headers ?? {});
    const correlationId = headers['x-correlation-id'] ?? request.headers['x-correlation-id'];
    const status = response.isBoom ? response.output.statusCode : (response?.statusCode ?? 0);
    const seen = {
      service: service.name,
      method: request.method.toUpperCase(),
      path: request.path,
      status,
      ms: Date.now() - request.info.received,
    };
    onRequest({ ...seen, ...(typeof correlationId === 'string' && { correlationId }) });
  });
};

/** Puts scopes, CORS and the form of error bodies around all routes. */
export const installGateway = (server: HapiServer, { service }: GatewayOptions, scopes: RequestScopes, kind: 'http' | 'rest'): void => {
  const cors = kind === 'http' ? corsOf(service) : undefined;
  server.ext('onRequest', (request, toolkit) => {
    scopes.open(request);
    if (!cors || !isPreflight(request)) return toolkit.continue;
    return toolkit.response().takeover();
  });
  server.ext('onPreResponse', (request, toolkit) => {
    const { response } = request;
    if (response.isBoom) response.output.payload = { message: response.output.payload.message ?? 'Internal Server Error' };
    if (kind !== 'http') return toolkit.continue;
    const origin = request.headers['origin'];
    const own = scopes.of(request)?.corsHeaders ?? {};
    const asked = cors !== undefined && isPreflight(request);
    const wanted = cors ? (origin === undefined ? {} : (asked ? preflightHeaders : corsHeaders)(cors, origin)) : own;
    replaceCorsHeaders(response.isBoom ? response.output.headers : response.headers, wanted);
    if (asked && !response.isBoom) response.statusCode = 204;
    return toolkit.continue;
  });
};

/** Routes made by serverless-offline get the authorizer that was declared for them, checked by `authorize`. */
export const guardRoutes = (server: HapiServer, { authorize, clock }: GatewayOptions, scopes: RequestScopes) => {
  const addRoute = server.route.bind(server);
  let count = 0;
  const strategyFor = (route: HttpRoute): string | undefined => {
    const { authorizer } = route;
    if (!authorizer) return undefined;
    const name = `authorizer-${count++}`;
    server.auth.scheme(name, () => ({
      authenticate: async (request, toolkit) => {
        const scope = scopes.of(request);
        if (!scope) throw new Error('A request without scope cannot be authorized.');
        const decision = await authorize(authorizer, gatewayRequest(scope, route, clock.now()));
        if (!decision.allowed) return reply(toolkit, refusal(decision, route.kind)).takeover();
        Object.assign(scope, { authorizer, context: decision.context });
        return toolkit.authenticated({ credentials: {} });
      },
    }));
    server.auth.strategy(name, name);
    return name;
  };
  return (route: HttpRoute, create: () => void): void => {
    const strategy = strategyFor(route);
    server.route = (made) => {
      const handler: HapiRoute['handler'] = (request, toolkit) => {
        const scope = scopes.of(request);
        if (scope) scope.route = route;
        return made.handler(request, toolkit);
      };
      addRoute({ ...made, handler, options: { ...made.options, ...(strategy !== undefined && { auth: strategy }) } });
    };
    create();
    server.route = addRoute;
  };
};
