import type { Fields } from './api-service';
import { httpContext, restContext } from './gateway-request';
import type { HttpRoute } from './http-routes';
import type { RequestScope } from './request-scopes';

const TEXT = /^(text\/|application\/([\w.+-]*\+)?(json|xml|javascript|x-www-form-urlencoded))/i;

const bodyOf = ({ request }: RequestScope): Fields => {
  const { payload } = request.raw.req;
  if (!payload || payload.length === 0) return {};
  const type = request.headers['content-type'];
  const isText = type === undefined || TEXT.test(type);
  return { body: payload.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
};

const authorizerPart = ({ authorizer, context }: RequestScope): Fields => {
  if (!authorizer || !context) return {};
  return { authorizer: authorizer.kind === 'jwt' ? { jwt: context } : authorizer.kind === 'lambda' ? { lambda: context } : context };
};

const hasAny = (values: object | null | undefined): boolean => values !== null && values !== undefined && Object.keys(values).length > 0;

/** An HTTP API's event, payload 2.0, with what AWS leaves out left out and nothing that a token merely claims. */
const httpEvent = (event: Fields, scope: RequestScope, route: HttpRoute, now: number): Fields => {
  const { request } = scope;
  const { cookie, ...headers } = request.headers;
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: request.url.pathname,
    rawQueryString: request.url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(hasAny(event['queryStringParameters'] as object | null) && { queryStringParameters: event['queryStringParameters'] }),
    ...(hasAny(event['pathParameters'] as object | null) && { pathParameters: event['pathParameters'] }),
    requestContext: { ...httpContext(scope, route, now), ...authorizerPart(scope) },
    isBase64Encoded: false,
    ...bodyOf(scope),
  };
};

/** A REST API's event, payload 1.0. */
const restEvent = (event: Fields, scope: RequestScope, route: HttpRoute, now: number): Fields => ({
  ...event,
  resource: route.path,
  body: null,
  isBase64Encoded: false,
  ...bodyOf(scope),
  requestContext: { ...restContext(scope, route, now), ...(scope.context && { authorizer: scope.context }) },
});

/** What the function behind a route receives. */
export const gatewayEvent = (event: Fields, scope: RequestScope, route: HttpRoute, now: number): Fields =>
  route.payload === '2.0' ? httpEvent(event, scope, route, now) : restEvent(event, scope, route, now);
