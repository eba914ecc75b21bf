import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebSocket } from 'ws';
import { bodyOf } from '../runtime/http-server';

/** An open connection as the connections API tells about it. */
export type Connection = {
  readonly socket: WebSocket;
  readonly connectedAt: Date;
  lastActiveAt: Date;
  readonly sourceIp: string;
  readonly userAgent: string;
};

export type Connections = Map<string, Connection>;

const PATH = /^(?:\/[^/]+)?\/@connections\/([^/]+)$/;
const MAX_BYTES = 128 * 1024;

const fail = (response: ServerResponse, status: number, code: string, message: string) =>
  void response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': code }).end(JSON.stringify({ message }));

const post = async (connection: Connection, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await bodyOf(request);
  if (body.length > MAX_BYTES) return fail(response, 413, 'PayloadTooLargeException', 'Payload too large');
  const error = await new Promise<Error | undefined>((done) => connection.socket.send(body.toString('utf8'), done));
  if (error) return fail(response, 410, 'GoneException', 'Gone');
  connection.lastActiveAt = new Date();
  response.writeHead(200).end();
};

const describe = ({ connectedAt, lastActiveAt, sourceIp, userAgent }: Connection) => ({
  connectedAt: connectedAt.toISOString(),
  lastActiveAt: lastActiveAt.toISOString(),
  identity: { sourceIp, userAgent },
});

/** The `@connections` API: PostToConnection, GetConnection and DeleteConnection, with or without the stage in the path. */
export const connectionsApi =
  (connections: Connections) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, id] = PATH.exec(decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname)) ?? [];
    if (id === undefined) return fail(response, 403, 'ForbiddenException', 'Forbidden');
    const connection = connections.get(id);
    if (!connection || connection.socket.readyState !== connection.socket.OPEN) return fail(response, 410, 'GoneException', 'Gone');
    if (request.method === 'POST') return post(connection, request, response);
    if (request.method === 'GET')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(describe(connection)));
    if (request.method !== 'DELETE') return fail(response, 403, 'ForbiddenException', 'Forbidden');
    connection.socket.close(1000);
    response.writeHead(204).end();
  };
