import type { APIGatewayProxyResultV2, APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { type Caller, callerFrom } from './caller';
import { correlationIdOf, logWith } from './correlation';
import { logger } from './logger';
import { type Problem, problemFrom } from './problem';

export type SocketRequest = {
  readonly connectionId: string;
  readonly caller: Caller;
  readonly correlationId: string;
  /** The text of the frame; `undefined` for $connect and $disconnect. */
  readonly body: string | undefined;
};

type SocketRoute = {
  readonly handle: (request: SocketRequest) => Promise<unknown>;
  /** Tells the client why a frame was refused; $connect and $disconnect have nobody to tell. */
  readonly refuse?: (connectionId: string, problem: Problem) => Promise<unknown>;
};

type AuthorizedContext = APIGatewayProxyWebsocketEventV2['requestContext'] & { readonly authorizer?: Record<string, unknown> | null };

const requestFrom = ({ requestContext, body }: APIGatewayProxyWebsocketEventV2): SocketRequest => ({
  connectionId: requestContext.connectionId,
  caller: callerFrom((requestContext as AuthorizedContext).authorizer),
  correlationId: correlationIdOf(requestContext.requestId),
  body,
});

/** A route of a WebSocket API. A refusal is a frame to the client, never a failed invocation. */
export const socketHandler =
  ({ handle, refuse }: SocketRoute) =>
  async (event: APIGatewayProxyWebsocketEventV2): Promise<APIGatewayProxyResultV2> => {
    const { connectionId, requestId } = event.requestContext;
    logWith(correlationIdOf(requestId));
    try {
      await handle(requestFrom(event));
      return { statusCode: 200 };
    } catch (error) {
      const problem = problemFrom(error, requestId);
      if (problem.status >= 500) logger.error('a socket route failed', error as Error);
      if (refuse) await refuse(connectionId, problem);

      return { statusCode: refuse ? 200 : problem.status };
    }
  };
