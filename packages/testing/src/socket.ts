import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';

type Frame = {
  readonly connectionId?: string;
  /** Sent as JSON; a string is sent as it is. */
  readonly frame?: unknown;
  /** As the authorizer of $connect has told it; nobody is signed in without it. */
  readonly callerId?: string;
};

/** @returns a WebSocket API event with request id `req-1`, of connection `connection-1` unless told otherwise. */
export const socketEvent = ({ connectionId = 'connection-1', frame, callerId }: Frame = {}): APIGatewayProxyWebsocketEventV2 =>
  ({
    ...(frame !== undefined && { body: typeof frame === 'string' ? frame : JSON.stringify(frame) }),
    isBase64Encoded: false,
    requestContext: {
      connectionId,
      requestId: 'req-1',
      stage: 'local',
      ...(callerId !== undefined && { authorizer: { userId: callerId, groups: 'buyers' } }),
    },
  }) as unknown as APIGatewayProxyWebsocketEventV2;
