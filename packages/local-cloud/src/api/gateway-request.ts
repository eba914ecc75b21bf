import type { GatewayRequest } from './authorizer';
import type { HttpRoute } from './http-routes';
import type { RequestScope } from './request-scopes';

export const ACCOUNT = '000000000000';
const REGION = 'us-east-1';
const SCOPE_HEADER = /^x-local-request-scope$/i;

const clfTime = (at: number): string => {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT$/.exec(new Date(at).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
};

export type RequestContext = Readonly<Record<string, unknown>>;

/** The request context of an HTTP API, payload 2.0. */
export const httpContext = ({ id, request }: RequestScope, route: HttpRoute, now: number): RequestContext => ({
  accountId: ACCOUNT,
  apiId: route.apiId,
  domainName: request.info.host,
  domainPrefix: route.apiId,
  http: {
    method: request.method.toUpperCase(),
    path: request.url.pathname,
    protocol: `HTTP/${request.raw.req.httpVersion}`,
    sourceIp: request.info.remoteAddress,
    userAgent: request.headers['user-agent'] ?? '',
  },
  requestId: id,
  routeKey: route.routeKey,
  stage: '$default',
  time: clfTime(now),
  timeEpoch: now,
});

/** The request context of a REST API. */
export const restContext = ({ id, request }: RequestScope, route: HttpRoute, now: number): RequestContext => ({
  accountId: ACCOUNT,
  apiId: route.apiId,
  domainName: request.info.host,
  domainPrefix: route.apiId,
  extendedRequestId: id,
  httpMethod: request.method.toUpperCase(),
  identity: { sourceIp: request.info.remoteAddress, userAgent: request.headers['user-agent'] ?? '' },
  path: request.url.pathname,
  protocol: `HTTP/${request.raw.req.httpVersion}`,
  requestId: id,
  requestTime: clfTime(now),
  requestTimeEpoch: now,
  resourcePath: route.path,
  stage: route.stage,
});

const publicRawHeaders = (rawHeaders: readonly string[]): readonly string[] => {
  const hidden = rawHeaders.findIndex((name, index) => index % 2 === 0 && SCOPE_HEADER.test(name));
  return hidden < 0 ? rawHeaders : rawHeaders.toSpliced(hidden, 2);
};

/** The request as an authorizer sees it. */
export const gatewayRequest = (scope: RequestScope, route: HttpRoute, now: number): GatewayRequest => {
  const { request } = scope;
  const method = request.method.toUpperCase();
  const stage = route.kind === 'http' ? '$default' : route.stage;
  return {
    id: scope.id,
    headers: request.headers,
    query: request.url.searchParams,
    rawHeaders: publicRawHeaders(request.raw.req.rawHeaders),
    method,
    path: request.url.pathname,
    routeKey: route.routeKey,
    resource: route.path,
    pathParameters: { ...request.params },
    methodArn: `arn:aws:execute-api:${REGION}:${ACCOUNT}:${route.apiId}/${stage}/${method}${request.url.pathname}`,
    requestContext: route.kind === 'http' ? httpContext(scope, route, now) : restContext(scope, route, now),
  };
};
