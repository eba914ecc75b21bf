import { ApiGatewayManagementApiClient, DeleteConnectionCommand, PostToConnectionCommand } from '@aws-sdk/client-apigatewaymanagementapi';
import type { Sockets } from '../use-cases/ports';

type Client = Pick<ApiGatewayManagementApiClient, 'send'>;
type Options = {
  readonly client: Client;
  /** Told why a client that is still there did not take a frame. */
  readonly report: (connectionId: string, error: unknown) => void;
};

/** @param endpoint `https://<api>.execute-api.<region>.<domain>/<stage>` */
export const socketClient = (endpoint: string): ApiGatewayManagementApiClient =>
  new ApiGatewayManagementApiClient({
    endpoint,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
  });

/** The status and not the name: a connection that is gone is told with 410 everywhere, with a body not everywhere. */
const isGone = (error: unknown): boolean =>
  (error as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata?.httpStatusCode === 410;

/** Better no connection than one with a hole: the client connects again and catches up. */
const disconnect = async (client: Client, ConnectionId: string, report: Options['report']): Promise<void> => {
  try {
    await client.send(new DeleteConnectionCommand({ ConnectionId }));
  } catch (error) {
    if (!isGone(error)) report(ConnectionId, error);
  }
};

export const gatewaySockets = ({ client, report }: Options): Sockets => ({
  async post(ConnectionId, frame) {
    try {
      await client.send(new PostToConnectionCommand({ ConnectionId, Data: JSON.stringify(frame) }));
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      report(ConnectionId, error);
      await disconnect(client, ConnectionId, report);
      return false;
    }
  },
});
