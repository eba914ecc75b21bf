import type { IncomingHttpHeaders, Server } from 'node:http';

/** The little of fastify, which comes with fauxqs, that is used here. */
export type Request = {
  readonly method: string;
  readonly originalUrl: string;
  readonly headers: IncomingHttpHeaders;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
};

export type Reply = {
  header(name: string, value: string): Reply;
  code(status: number): Reply;
  type(contentType: string): Reply;
  send(body?: string): Reply;
};

export type Handler = (request: Request, reply: Reply) => Promise<unknown>;

export type FastifyInstance = {
  readonly server: Server;
  addHook(name: 'onRequest' | 'preHandler', hook: Handler): void;
  options(path: string, handler: Handler): void;
  listen(address: { readonly port: number; readonly host: string }): Promise<string>;
  close(): Promise<void>;
};
