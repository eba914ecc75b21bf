import { LocalCloudError } from '../errors';
import type { Deployment } from '../model';
import { type ApiService, deployedFunction, type Fields, isFields } from './api-service';
import type { Authorizer } from './authorizer';
import { authorizerOf } from './authorizer-config';

/** One route of an HTTP or REST API. */
export type HttpRoute = {
  readonly kind: 'http' | 'rest';
  readonly apiId: string;
  readonly stage: string;
  readonly functionKey: string;
  readonly functionArn: string;
  readonly handler: string;
  /** `GET /me` or `$default`. */
  readonly routeKey: string;
  readonly path: string;
  readonly payload: '1.0' | '2.0';
  readonly authorizer?: Authorizer;
  /** For serverless-offline; without the authorizer, which is enforced here. */
  readonly definition: Fields;
};

type Declared = { readonly method: string; readonly path: string } & Fields;

const declaredRoute = (event: unknown): Declared => {
  if (isFields(event)) return { ...event, method: String(event['method'] ?? '*').toUpperCase(), path: String(event['path'] ?? '') };
  const [method = '', path] = String(event).split(' ');
  return { method: method.toUpperCase(), path: path ?? method };
};

const withSlash = (path: string) => (path.startsWith('/') ? path : `/${path}`);

const routeKeyOf = ({ method, path }: Declared): string => {
  if (path === '*') return '$default';
  return `${method === '*' ? 'ANY' : method} ${withSlash(path)}`;
};

const payloadOf = (service: ApiService, key: string): '1.0' | '2.0' => {
  const own = (service.functions[key] as unknown as Fields)['httpApi'];
  const shared = service.provider['httpApi'];
  const payload = (isFields(own) ? own['payload'] : undefined) ?? (isFields(shared) ? shared['payload'] : undefined);
  return payload === '1.0' ? '1.0' : '2.0';
};

/** Keeps what serverless-offline needs to build the event; the authorizer stays out of its hands. */
const definitionOf = (kind: 'http' | 'rest', { authorizer: _enforcedHere, ...declared }: Declared, own: Fields): Fields =>
  kind === 'rest' ? declared : { ...declared, path: withSlash(declared.path), isHttpApi: true, ...own };

type RouteSource = { readonly service: ApiService; readonly deployment: Deployment; readonly functionKey: string };

const apiIdOf = ({ service, deployment }: RouteSource, kind: 'http' | 'rest') =>
  deployment.apis.find((api) => api.service === service.name && api.kind === kind)?.id ?? service.name;

const routeOf = (source: RouteSource, kind: 'http' | 'rest', event: unknown): HttpRoute => {
  const { service, deployment, functionKey } = source;
  const declared = declaredRoute(event);
  const routeKey = kind === 'http' ? routeKeyOf(declared) : `${declared.method} ${withSlash(declared.path)}`;
  const spec = deployedFunction(service, functionKey, deployment);
  if (!spec)
    throw new LocalCloudError(
      'FUNCTION_MISSING',
      `${service.name}: ${routeKey}: the function "${functionKey}" is not deployed. The local cloud was started without it: start it again.`,
    );
  const authorizer = authorizerOf({ service, deployment, kind, route: routeKey }, declared['authorizer']);
  const payload = kind === 'rest' ? '1.0' : payloadOf(service, functionKey);
  return {
    kind,
    apiId: apiIdOf(source, kind),
    stage: String(service.provider['stage'] ?? 'local'),
    functionKey,
    functionArn: spec.arn,
    handler: service.functions[functionKey]?.handler ?? spec.handler,
    routeKey,
    path: withSlash(declared.path),
    payload,
    ...(authorizer && { authorizer }),
    definition: definitionOf(kind, declared, { routeKey, payload }),
  };
};

/** The HTTP and REST routes of a service. @throws LocalCloudError for one that cannot be served as declared */
export const httpRoutes = (service: ApiService, deployment: Deployment): readonly HttpRoute[] =>
  Object.entries(service.functions).flatMap(([functionKey, { events = [] }]) => {
    const source = { service, deployment, functionKey };
    return events.flatMap(({ httpApi, http }) => [
      ...(httpApi === undefined ? [] : [routeOf(source, 'http', httpApi)]),
      ...(http === undefined ? [] : [routeOf(source, 'rest', http)]),
    ]);
  });
