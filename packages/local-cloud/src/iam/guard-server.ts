import { IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { bodyOf } from '../runtime/http-server';
import type { Inspect } from './inspect';

/** The same request with its body still to be read. Its socket is another one, which nobody behind the guard uses. */
const replay = ({ method = 'GET', url = '/', headers, rawHeaders, httpVersion }: IncomingMessage, body: Buffer): IncomingMessage => {
  const again = new IncomingMessage(new Socket());
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, complete: true });
  again.push(body);
  again.push(null);
  return again;
};

/** What a server does with a request, after the role of the function that signed it was asked. */
export const guarded =
  (inspect: Inspect, listener: RequestListener): RequestListener =>
  (request, response) => {
    if (!inspect.concerns(request)) return listener(request, response);
    const pass = async (): Promise<void> => {
      const body = await bodyOf(request);
      const refused = await inspect.refuse(request, body);
      if (!refused) return listener(replay(request, body), response);
      const { status, headers, body: text } = refused;
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : text);
    };
    pass().catch((error: unknown) => failed(response, error));
  };

const failed = (response: ServerResponse, error: unknown): void => {
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
  response.end(`The permissions of this request cannot be judged: ${error instanceof Error ? error.message : String(error)}`);
};

/** Puts the guard before whatever answers at a server that somebody else made. */
export const guardServer = (server: Server, inspect: Inspect): void => {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on(
    'request',
    guarded(inspect, (request, response) => {
      for (const listener of listeners) listener.call(server, request, response);
    }),
  );
};
