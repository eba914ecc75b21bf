import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';

type Request = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** As the authorizer would tell it; nobody is signed in without it. */
  readonly callerId?: string;
  readonly groups?: readonly string[];
};

const bodyOf = (body: unknown): string | undefined => (body === undefined || typeof body === 'string' ? body : JSON.stringify(body));

const authorizer = ({ callerId, groups = ['buyers'] }: Request) =>
  callerId === undefined ? {} : { authorizer: { lambda: { userId: callerId, groups: groups.join(',') } } };

/** @returns an HTTP API event (payload 2.0) with request id `req-1`. */
export const httpRequest = (request: Request = {}): APIGatewayProxyEventV2 =>
  ({
    version: '2.0',
    routeKey: 'ANY /',
    rawPath: '/',
    rawQueryString: '',
    headers: { ...(request.body !== undefined && { 'content-type': 'application/json' }), ...request.headers },
    ...(request.path && { pathParameters: { ...request.path } }),
    ...(request.query && { queryStringParameters: { ...request.query } }),
    ...(request.body !== undefined && { body: bodyOf(request.body) }),
    isBase64Encoded: false,
    requestContext: {
      requestId: 'req-1',
      http: { method: 'ANY', path: '/', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      ...authorizer(request),
    },
  }) as unknown as APIGatewayProxyEventV2;

/** @returns a context with the few fields that handlers read. */
export const lambdaContext = (): Context =>
  ({ awsRequestId: 'req-1', functionName: 'test', getRemainingTimeInMillis: () => 10_000 }) as Context;

/** @returns the parsed body of a response. */
export const readJson = (response: APIGatewayProxyStructuredResultV2): unknown => JSON.parse(response.body ?? 'null');
