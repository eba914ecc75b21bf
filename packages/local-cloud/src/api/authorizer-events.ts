import type { GatewayRequest, LambdaAuthorizer } from './authorizer';

const single = (query: URLSearchParams) => (query.size > 0 ? Object.fromEntries(query) : null);
const multiple = (query: URLSearchParams) =>
  query.size > 0 ? Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])) : null;
const orNull = (values: Readonly<Record<string, string>>) => (Object.keys(values).length > 0 ? values : null);

const multiHeaders = (rawHeaders: readonly string[]): Readonly<Record<string, readonly string[]>> => {
  const names = [...new Set(rawHeaders.filter((_, index) => index % 2 === 0))];
  const valuesOf = (name: string) => rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1] === name);
  return Object.fromEntries(names.map((name) => [name, valuesOf(name)]));
};

const version1 = (request: GatewayRequest) => ({
  type: 'REQUEST',
  methodArn: request.methodArn,
  resource: request.resource,
  path: request.path,
  httpMethod: request.method,
  headers: request.headers,
  multiValueHeaders: multiHeaders(request.rawHeaders),
  queryStringParameters: single(request.query),
  multiValueQueryStringParameters: multiple(request.query),
  pathParameters: orNull(request.pathParameters),
  stageVariables: null,
  requestContext: request.requestContext,
});

const version2 = (request: GatewayRequest, identity: readonly string[]) => ({
  version: '2.0',
  type: 'REQUEST',
  routeArn: request.methodArn,
  identitySource: identity.length > 0 ? identity : null,
  routeKey: request.routeKey,
  rawPath: request.path,
  rawQueryString: request.query.toString(),
  headers: request.headers,
  ...(request.headers['cookie'] !== undefined && { cookies: request.headers['cookie'].split(/;\s*/) }),
  ...(request.query.size > 0 && { queryStringParameters: Object.fromEntries(request.query) }),
  ...(Object.keys(request.pathParameters).length > 0 && { pathParameters: request.pathParameters }),
  requestContext: request.requestContext,
});

/** The event that API Gateway sends to a Lambda authorizer. */
export const authorizerEvent = (authorizer: LambdaAuthorizer, request: GatewayRequest, identity: readonly string[]): unknown => {
  if (authorizer.event === 'token') return { type: 'TOKEN', authorizationToken: identity[0], methodArn: request.methodArn };
  if (authorizer.event === 'request-2.0') return version2(request, identity);
  return { version: '1.0', identitySource: identity.join(','), authorizationToken: identity.join(','), ...version1(request) };
};
