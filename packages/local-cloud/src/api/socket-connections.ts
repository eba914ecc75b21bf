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
  /** Hears of what is posted to it. */
  readonly onFrame?: (text: string) => void;
};

export type Connections = Map<string, Connection>;

const PATH = /^(?:\/[^/]+)?\/@connections\/([^/]+)$/;
const MAX_BYTES = 128 * 1024;

type Answer = { readonly status: number; readonly code?: string; readonly body?: unknown };

const GONE: Answer = { status: 410, code: 'GoneException', body: { message: 'Gone' } };
const FORBIDDEN: Answer = { status: 403, code: 'ForbiddenException', body: { message: 'Forbidden' } };
const TOO_LARGE: Answer = { status: 413, code: 'PayloadTooLargeException', body: { message: 'Payload too large' } };

const post = async (connection: Connection, request: IncomingMessage): Promise<Answer> => {
  const body = await bodyOf(request);
  if (body.length > MAX_BYTES) return TOO_LARGE;
  const error = await new Promise<Error | null | undefined>((done) => connection.socket.send(body.toString('utf8'), done));
  if (error) return GONE;
  connection.onFrame?.(body.toString('utf8'));
  connection.lastActiveAt = new Date();
  return { status: 200 };
};

const get = ({ connectedAt, lastActiveAt, sourceIp, userAgent }: Connection): Answer => ({
  status: 200,
  body: { connectedAt: connectedAt.toISOString(), lastActiveAt: lastActiveAt.toISOString(), identity: { sourceIp, userAgent } },
});

const disconnect = ({ socket }: Connection): Answer => {
  socket.close(1000);
  return { status: 204 };
};

const OPERATIONS: Readonly<Record<string, (connection: Connection, request: IncomingMessage) => Answer | Promise<Answer>>> = {
  POST: post,
  GET: get,
  DELETE: disconnect,
};

const answerTo = async (request: IncomingMessage, connections: Connections): Promise<Answer> => {
  const [, id] = PATH.exec(decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname)) ?? [];
  const operation = OPERATIONS[request.method ?? ''];
  if (id === undefined || !operation) return FORBIDDEN;
  const connection = connections.get(id);
  const isOpen = connection !== undefined && connection.socket.readyState === connection.socket.OPEN;
  return isOpen ? operation(connection, request) : GONE;
};

/** The `@connections` API: PostToConnection, GetConnection and DeleteConnection, with or without the stage in the path. */
export const connectionsApi =
  (connections: Connections) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, code, body } = await answerTo(request, connections).catch(() => FORBIDDEN);
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(code !== undefined && { 'x-amzn-errortype': code }),
    };
    response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
  };
