import type { Fields } from './api-service';
import type { Authorizer } from './authorizer';
import { httpContext, restContext } from './gateway-request';
import type { HttpRoute } from './http-routes';
import type { RequestScope } from './request-scopes';

/** A request on its way to the function of a route. */
export type Gateway = { readonly scope: RequestScope; readonly route: HttpRoute; readonly now: number };

const TEXT = /^(text\/|application\/([\w.+-]*\+)?(json|xml|javascript|x-www-form-urlencoded))/i;

const bodyOf = ({ request }: RequestScope): Fields => {
  const { payload } = request.raw.req;
  if (!payload || payload.length === 0) return {};
  const type = request.headers['content-type'];
  const isText = type === undefined || TEXT.test(type);
  return { body: payload.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
};

const contextIn = (kind: Authorizer['kind'], context: Fields): Fields => {
  if (kind === 'lambda') return { lambda: context };
  return kind === 'jwt' ? { jwt: context } : context;
};

const authorizerPart = ({ authorizer, context }: RequestScope): Fields =>
  authorizer && context ? { authorizer: contextIn(authorizer.kind, context) } : {};

const hasAny = (values: object | null | undefined): boolean => values !== null && values !== undefined && Object.keys(values).length > 0;

/** An HTTP API's event, payload 2.0, with what AWS leaves out left out and nothing that a token merely claims. */
const httpEvent = (event: Fields, { scope, route, now }: Gateway): Fields => {
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
const restEvent = (event: Fields, { scope, route, now }: Gateway): Fields => ({
  ...event,
  resource: route.path,
  body: null,
  isBase64Encoded: false,
  ...bodyOf(scope),
  requestContext: { ...restContext(scope, route, now), ...(scope.context && { authorizer: scope.context }) },
});

/** What the function behind a route receives. */
export const gatewayEvent = (event: Fields, gateway: Gateway): Fields =>
  gateway.route.payload === '2.0' ? httpEvent(event, gateway) : restEvent(event, gateway);
