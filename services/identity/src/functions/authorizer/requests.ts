import { bearerToken } from '@ecom/tokens';
import type { APIGatewayRequestAuthorizerEvent, APIGatewayRequestAuthorizerEventV2, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';

export type AuthorizerEvent = APIGatewayTokenAuthorizerEvent | APIGatewayRequestAuthorizerEvent | APIGatewayRequestAuthorizerEventV2;

/** What one kind of API asks; `methodArn` is absent where a simple answer is wanted. */
export type Question = { readonly token: string | undefined; readonly methodArn?: string; readonly forOneRoute?: boolean };

type Headers = Readonly<Record<string, string | undefined>> | null | undefined;

const header = (headers: Headers, wanted: string): string | undefined =>
  Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];

const authorization = (headers: Headers): string | undefined => header(headers, 'authorization');

/** The id that the request under question came with. */
export const correlationIdIn = (event: AuthorizerEvent): string | undefined =>
  'headers' in event ? header(event.headers, 'x-correlation-id') : undefined;

const isConnect = ({ requestContext }: APIGatewayRequestAuthorizerEvent): boolean =>
  (requestContext as { readonly eventType?: string }).eventType === 'CONNECT';

/** Browsers cannot send headers when they open a WebSocket: only there the token is a query parameter. */
export const questionFrom = (event: AuthorizerEvent): Question => {
  if ('version' in event && event.version === '2.0') return { token: bearerToken(authorization(event.headers)) };
  if (event.type === 'TOKEN') return { token: bearerToken(event.authorizationToken), methodArn: event.methodArn };
  const request = event as APIGatewayRequestAuthorizerEvent;
  if (isConnect(request)) return { token: request.queryStringParameters?.['token'], methodArn: request.methodArn, forOneRoute: true };

  return { token: bearerToken(authorization(request.headers)), methodArn: request.methodArn };
};
