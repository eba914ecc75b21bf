import type { Cors } from '../resource-specs';
import type { ApiService } from './api-service';
import { corsHeaders, corsOf, isPreflight, preflightHeaders, replaceCorsHeaders } from './cors';
import type { HapiRequest, HapiServer } from './hapi-types';
import type { RequestScopes } from './request-scopes';

const corsAnswer = (request: HapiRequest, cors: Cors): Readonly<Record<string, string>> => {
  const { origin } = request.headers;
  if (origin === undefined) return {};
  return isPreflight(request) ? preflightHeaders(cors, origin) : corsHeaders(cors, origin);
};

/** CORS of an HTTP API is its configuration's alone; without one, the handler's. */
const installCors = (server: HapiServer, cors: Cors | undefined, scopes: RequestScopes): void => {
  const isAnsweredHere = (request: HapiRequest) => cors !== undefined && isPreflight(request);
  server.ext('onRequest', (request, toolkit) => (isAnsweredHere(request) ? toolkit.response().takeover() : toolkit.continue));
  server.ext('onPreResponse', (request, toolkit) => {
    const { response } = request;
    const wanted = cors ? corsAnswer(request, cors) : (scopes.of(request)?.corsHeaders ?? {});
    replaceCorsHeaders(response.isBoom ? response.output.headers : response.headers, wanted);
    if (isAnsweredHere(request) && !response.isBoom) response.statusCode = 204;
    return toolkit.continue;
  });
};

/** Puts scopes, CORS and the form of error bodies around all routes. */
export const installGateway = (
  server: HapiServer,
  service: ApiService,
  { scopes, kind }: { scopes: RequestScopes; kind: 'http' | 'rest' },
): void => {
  server.ext('onRequest', (request, toolkit) => {
    scopes.open(request);
    return toolkit.continue;
  });
  server.ext('onPreResponse', ({ response }, toolkit) => {
    if (response.isBoom) response.output.payload = { message: response.output.payload.message ?? 'Internal Server Error' };
    return toolkit.continue;
  });
  if (kind === 'http') installCors(server, corsOf(service), scopes);
  server.events.on('response', scopes.close);
};
