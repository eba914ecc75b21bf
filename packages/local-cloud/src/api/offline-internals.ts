import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { WebSocket } from 'ws';
import type { HapiServer } from './hapi-types';

/** How serverless-offline asks for a function: it sets an event, then runs it. */
export type OfflineLambda = { get(functionKey: string): { setEvent(event: unknown): void; runHandler(): Promise<unknown> } };

/** The part of a serverless instance that serverless-offline's servers read. */
export type OfflineServerless = {
  readonly service: Readonly<Record<string, unknown>> & { getFunction(key: string): unknown };
  readonly config: { readonly servicePath: string };
  readonly serviceDir: string;
};

type Options = Readonly<Record<string, unknown>>;
type Definition = Readonly<Record<string, unknown>>;

export type OfflineHttpServer = {
  createServer(): Promise<void>;
  getServer(): HapiServer;
  createRoutes(functionKey: string, event: object, handler: string): void;
};

export type ConnectResult = { readonly verified: boolean; readonly statusCode: number };

export type OfflineSocketClients = {
  addRoute(functionKey: string, definition: object): void;
  addClient(socket: WebSocket, connectionId: string): void;
  verifyClient(connectionId: string, request: IncomingMessage): Promise<ConnectResult>;
  send(connectionId: string, payload: string): boolean;
  close(connectionId: string): boolean;
};

type Internals = {
  readonly HttpServer: new (serverless: OfflineServerless, options: Options, lambda: OfflineLambda) => OfflineHttpServer;
  readonly HttpEventDefinition: new (definition: Definition | string) => object;
  readonly WebSocketClients: new (serverless: OfflineServerless, options: Options, lambda: OfflineLambda) => OfflineSocketClients;
  readonly WebSocketEventDefinition: new (definition: Definition | string) => object;
  readonly WebSocketServer: new (options: Options, clients: OfflineSocketClients, server: HttpServer) => { createServer(): Promise<void> };
};

const root = pathToFileURL(createRequire(import.meta.url).resolve('serverless-offline'));

const load = async <Name extends keyof Internals>(name: Name, path: string): Promise<Pick<Internals, Name>> => {
  const module = (await import(new URL(path, root).href)) as { readonly default: Internals[Name] };
  return { [name]: module.default } as Pick<Internals, Name>;
};

/**
 * The servers of serverless-offline without its plugin shell. The shell would start a Lambda server and a thread per
 * function, resolve no intrinsics, and leave routes open whose authorizer stands in another stack.
 */
export const loadOffline = async (): Promise<Internals> => {
  const parts = await Promise.all([
    load('HttpServer', './events/http/HttpServer.js'),
    load('HttpEventDefinition', './events/http/HttpEventDefinition.js'),
    load('WebSocketClients', './events/websocket/WebSocketClients.js'),
    load('WebSocketEventDefinition', './events/websocket/WebSocketEventDefinition.js'),
    load('WebSocketServer', './events/websocket/WebSocketServer.js'),
  ]);
  return Object.assign({}, ...parts) as Internals;
};
