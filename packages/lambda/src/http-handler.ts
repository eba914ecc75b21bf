import middy from '@middy/core';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { type Caller, callerFrom, requireGroup } from './caller';
import { correlationIdOf } from './correlation';
import { noteHandled } from './failure';
import { failureResponse, successResponse } from './http-response';
import { idempotencyKeyFrom } from './idempotency-key';
import { observed } from './observed';
import { translateMiddlewareError } from './request-errors';
import type { Answered, Route } from './route';
import { type AnySchema, type Validated, validate } from './validate-request';

export type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

export type HttpRequest<P, Q, B> = {
  readonly params: Validated<P>;
  readonly query: Validated<Q>;
  readonly body: Validated<B>;
  readonly idempotencyKey: string | undefined;
  readonly correlationId: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
};

type Authorised<P, Q, B, S> = Route<P, Q, B, S> & {
  readonly handle: (request: HttpRequest<P, Q, B> & { readonly caller: Caller }) => Promise<Answered<NoInfer<S>>>;
};

type Public<P, Q, B, S> = Route<P, Q, B, S> & { readonly handle: (request: HttpRequest<P, Q, B>) => Promise<Answered<NoInfer<S>>> };

type AuthorizedEvent = APIGatewayProxyEventV2 & {
  readonly requestContext: { readonly authorizer?: { readonly lambda?: Record<string, unknown> | null } };
};

const callerOf = (event: APIGatewayProxyEventV2): Caller => callerFrom((event as AuthorizedEvent).requestContext.authorizer?.lambda);

const requestFrom = <P extends AnySchema | undefined, Q extends AnySchema | undefined, B extends AnySchema | undefined>(
  edge: Route<P, Q, B>,
  event: APIGatewayProxyEventV2,
  correlationId: string,
) =>
  ({
    params: validate(edge.params as P, event.pathParameters ?? {}, 'params'),
    query: validate(edge.query as Q, event.queryStringParameters ?? {}, 'query'),
    body: validate(edge.body as B, event.body, 'body'),
    idempotencyKey: idempotencyKeyFrom(event.headers),
    correlationId,
    headers: event.headers,
  }) satisfies HttpRequest<P, Q, B>;

const correlationOf = ({ headers, requestContext }: APIGatewayProxyEventV2): string =>
  correlationIdOf(headers['x-correlation-id'], requestContext.requestId);

/** Parses the body where one is expected, and turns every outcome into a response; nothing is thrown at the gateway. */
const edgeHandler = (
  withBody: boolean,
  success: number,
  answer: (event: APIGatewayProxyEventV2, correlationId: string) => Promise<unknown>,
): HttpHandler => {
  const parsed = middy<APIGatewayProxyEventV2, unknown>();
  if (withBody) parsed.use(httpJsonBodyParser() as never);

  const pipeline = parsed.handler(async (event) => answer(event, correlationOf(event)));
  const respond: HttpHandler = async (event, context) => {
    const correlationId = correlationOf(event);
    try {
      const response = successResponse(success, await pipeline({ ...event }, context), correlationId);
      noteHandled();

      return response;
    } catch (error) {
      return failureResponse(translateMiddlewareError(error), event.requestContext.requestId, correlationId);
    }
  };

  return observed({ handle: respond, correlationOf });
};

/** A route for signed-in users: validated input in, JSON or a problem document (RFC 9457) out. */
export const httpHandler = <
  P extends AnySchema | undefined = undefined,
  Q extends AnySchema | undefined = undefined,
  B extends AnySchema | undefined = undefined,
  S = undefined,
>(
  route: Authorised<P, Q, B, S>,
): HttpHandler =>
  edgeHandler(route.body !== undefined, route.success ?? 200, async (event, correlationId) => {
    const caller = callerOf(event);
    if (route.groups) requireGroup(caller, route.groups);

    return route.handle({ ...requestFrom(route, event, correlationId), caller });
  });

/** A route for anybody; its config says why it is public. */
export const publicHttpHandler = <
  P extends AnySchema | undefined = undefined,
  Q extends AnySchema | undefined = undefined,
  B extends AnySchema | undefined = undefined,
  S = undefined,
>(
  route: Public<P, Q, B, S>,
): HttpHandler =>
  edgeHandler(route.body !== undefined, route.success ?? 200, async (event, correlationId) =>
    route.handle(requestFrom(route, event, correlationId)),
  );
