import type { APIGatewayProxyResultV2, APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { type Caller, callerFrom } from './caller';
import { correlationIdOf } from './correlation';
import { noteFailure, noteHandled } from './failure';
import { logger } from './logger';
import { observed } from './observed';
import { type Problem, problemFrom } from './problem';
import { RequestMalformedError } from './request-errors';
import { type AnySchema, type Validated, validate } from './validate-request';

export type SocketRequest<F = undefined> = {
  readonly connectionId: string;
  readonly caller: Caller;
  readonly correlationId: string;
  /** The text of the frame; `undefined` for $connect and $disconnect. */
  readonly body: string | undefined;
  /** What the schema made of the text; `undefined` without one. */
  readonly frame: Validated<F>;
};

type SocketRoute<F> = {
  readonly frame?: F;
  readonly handle: (request: SocketRequest<F>) => Promise<unknown>;
  /** Tells the client why a frame was refused; $connect and $disconnect have nobody to tell. */
  readonly refuse?: (connectionId: string, problem: Problem) => Promise<unknown>;
};

type AuthorizedContext = APIGatewayProxyWebsocketEventV2['requestContext'] & { readonly authorizer?: Record<string, unknown> | null };

const parseFrame = (body: string | undefined): unknown => {
  try {
    return JSON.parse(body ?? '');
  } catch (error) {
    throw new RequestMalformedError('A frame is one JSON object.', {}, { cause: error });
  }
};

const requestFrom = <F extends AnySchema | undefined>(
  { requestContext, body }: APIGatewayProxyWebsocketEventV2,
  schema: F | undefined,
): SocketRequest<F> => ({
  connectionId: requestContext.connectionId,
  caller: callerFrom((requestContext as AuthorizedContext).authorizer),
  correlationId: correlationIdOf(requestContext.requestId),
  body,
  frame: validate(schema as F, schema === undefined ? undefined : parseFrame(body), 'frame'),
});

const correlationOf = ({ requestContext }: APIGatewayProxyWebsocketEventV2): string => requestContext.requestId;

/** A refusal is the client's own doing and no line in the log; the rest is ours. */
const problemOf = (error: unknown, requestId: string): Problem => {
  const problem = problemFrom(error, requestId);
  noteFailure(error);
  if (problem.status >= 500) logger.error('a socket route failed', error as Error);

  return problem;
};

/** A route of a WebSocket API. A refusal is a frame to the client, never a failed invocation. */
export const socketHandler = <F extends AnySchema | undefined = undefined>({ frame, handle, refuse }: SocketRoute<F>) =>
  observed({
    correlationOf,
    handle: async (event: APIGatewayProxyWebsocketEventV2): Promise<APIGatewayProxyResultV2> => {
      const { connectionId, requestId } = event.requestContext;
      try {
        await handle(requestFrom(event, frame));
        noteHandled();

        return { statusCode: 200 };
      } catch (error) {
        const problem = problemOf(error, requestId);
        if (refuse) await refuse(connectionId, problem);

        return { statusCode: refuse ? 200 : problem.status };
      }
    },
  });

/** $disconnect: the gateway itself speaks, so nobody is asked who they are, and nobody is left to tell what went wrong. */
export const disconnectHandler = (forget: (connectionId: string) => Promise<unknown>) =>
  observed({
    correlationOf,
    handle: async ({ requestContext }: APIGatewayProxyWebsocketEventV2): Promise<APIGatewayProxyResultV2> => {
      try {
        await forget(requestContext.connectionId);
        noteHandled();

        return { statusCode: 200 };
      } catch (error) {
        return { statusCode: problemOf(error, requestContext.requestId).status };
      }
    },
  });
