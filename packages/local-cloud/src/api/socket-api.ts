import { createServer, type IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { connectionsEndpoint } from '../iam/endpoints';
import { openGate } from '../iam/gate';
import { guarded } from '../iam/guard-server';
import { inspecting } from '../iam/inspect';
import { listen } from '../runtime/http-server';
import type { Fields } from './api-service';
import { refused } from './authorizer';
import { deferred } from './function-runner';
import { ACCOUNT } from './gateway-request';
import type { ApiOptions, RunningApi } from './http-api';
import { type ConnectResult, loadOffline, type OfflineLambda, type OfflineSocketClients } from './offline-internals';
import { type Connections, connectionsApi } from './socket-connections';
import { type SocketRoute, socketRoutes } from './socket-routes';

/** Keys under which serverless-offline asks for what is not a function of the service. */
const AUTHORIZER_KEY = '$authorizer';
const OPEN_DOOR_KEY = '$connect-without-function';
const IDLE_SECONDS = 600;
const LIFETIME_SECONDS = 7200;

type Context = {
  readonly apiId: string;
  readonly domainName: string;
  readonly stage: string;
  readonly routes: readonly SocketRoute[];
  readonly options: ApiOptions;
};

const requestContextOf = ({ apiId, domainName, stage, routes, options }: Context, event: Fields): Fields => {
  const now = options.clock.now();
  const context = event['requestContext'] as Fields & { readonly identity?: Fields };
  const identity = { ...context.identity, sourceIp: context.identity?.['sourceIp'] ?? '127.0.0.1' };
  const routeKey =
    routes.some(({ route }) => route === context['routeKey']) || context['eventType'] !== 'MESSAGE' ? context['routeKey'] : '$default';
  return { ...context, identity, routeKey, apiId, domainName, stage, requestTimeEpoch: now, accountId: ACCOUNT };
};

const lowerCased = (headers: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries((headers ?? {}) as Readonly<Record<string, string>>).map(([name, value]) => [name.toLowerCase(), value]),
  );

const DENY = { principalId: 'refused', policyDocument: { Statement: [{ Effect: 'Deny', Resource: '*' }] } };
const allow = (context: Fields) => ({
  principalId: String(context['principalId'] ?? 'user'),
  policyDocument: { Statement: [{ Effect: 'Allow', Resource: '*' }] },
  context,
});

/** Decides about $connect and answers in the words that serverless-offline understands. */
const runAuthorizer = async (context: Context, route: SocketRoute | undefined, event: Fields): Promise<unknown> => {
  const { apiId, stage, options } = context;
  const headers = event['headers'] as Readonly<Record<string, string>>;
  const decision = route?.authorizer
    ? await options.authorize(route.authorizer, {
        id: String((event['requestContext'] as Fields)['requestId']),
        headers: lowerCased(headers),
        query: new URLSearchParams((event['queryStringParameters'] as Record<string, string> | undefined) ?? {}),
        rawHeaders: Object.entries(headers).flat(),
        method: 'GET',
        path: '/',
        routeKey: '$connect',
        resource: '$connect',
        pathParameters: {},
        methodArn: `arn:aws:execute-api:us-east-1:${ACCOUNT}:${apiId}/${stage}/$connect`,
        requestContext: requestContextOf(context, event),
      })
    : refused(500, 'There is no authorizer.');
  if (decision.allowed) return allow(decision.context);
  if (decision.status === 500) throw new Error(decision.reason);
  return decision.status === 401 ? 'Unauthorized' : DENY;
};

const lambdaFor = (context: Context): OfflineLambda => {
  const { routes } = context;
  const run = async (key: string, event: Fields): Promise<unknown> => {
    if (key === OPEN_DOOR_KEY) return { statusCode: 200 };
    if (key === AUTHORIZER_KEY)
      return runAuthorizer(
        context,
        routes.find(({ route }) => route === '$connect'),
        event,
      );
    const target = routes.find(({ functionKey }) => functionKey === key);
    const { payload, error } = await context.options.invoke(target?.functionArn ?? key, {
      ...event,
      requestContext: requestContextOf(context, event),
    });
    if (error) throw new Error(error.errorMessage);
    return payload ?? {};
  };
  return deferred(run);
};

type Clients = new (...parts: ConstructorParameters<Awaited<ReturnType<typeof loadOffline>>['WebSocketClients']>) => OfflineSocketClients;

type Heard = {
  readonly onConnect: (result: ConnectResult) => void;
  readonly onMessage: (text: string) => void;
  readonly onFrame: (text: string) => void;
};

/** Keeps a list of open connections, which serverless-offline hides. */
const tracking = (WebSocketClients: Clients, connections: Connections, { onConnect, onMessage, onFrame }: Heard) => {
  const requests = new Map<string, IncomingMessage>();
  return class extends WebSocketClients {
    override async verifyClient(connectionId: string, request: IncomingMessage): Promise<ConnectResult> {
      const result = await super.verifyClient(connectionId, request);
      if (result.verified) requests.set(connectionId, request);
      onConnect(result);
      return result;
    }

    override addClient(socket: WebSocket, connectionId: string): void {
      const request = requests.get(connectionId);
      requests.delete(connectionId);
      const now = new Date();
      const connection = {
        socket,
        connectedAt: now,
        lastActiveAt: now,
        sourceIp: request?.socket.remoteAddress ?? '',
        userAgent: request?.headers['user-agent'] ?? '',
        onFrame,
      };
      connections.set(connectionId, connection);
      socket.on('message', (data) => {
        Object.assign(connection, { lastActiveAt: new Date() });
        onMessage(String(data));
      });
      socket.on('close', () => connections.delete(connectionId));
      super.addClient(socket, connectionId);
    }
  };
};

const addRoutes = (clients: OfflineSocketClients, Definition: new (definition: Fields) => object, routes: readonly SocketRoute[]): void => {
  for (const { functionKey, definition, authorizer } of routes) {
    clients.addRoute(functionKey, new Definition({ ...definition, ...(authorizer && { authorizer: { name: AUTHORIZER_KEY } }) }));
  }
  if (!routes.some(({ route }) => route === '$connect')) clients.addRoute(OPEN_DOOR_KEY, new Definition({ route: '$connect' }));
};

/**
 * Serves the WebSocket API of a service; undefined when it has none. Routing, events and time limits are
 * serverless-offline's. The HTTP server around them is not: its connections API knows neither GetConnection nor stages.
 */
export const startSocketApi = async (options: ApiOptions): Promise<RunningApi | undefined> => {
  const { service, deployment, onRequest, contracts } = options;
  const routes = socketRoutes(service, deployment);
  if (routes.length === 0) return undefined;
  const { WebSocketClients, WebSocketEventDefinition, WebSocketServer } = await loadOffline();
  const { websocket: port } = service.ports;
  const apiId = deployment.apis.find((api) => api.service === service.name && api.kind === 'websocket')?.id ?? service.name;
  const context: Context = { apiId, domainName: `127.0.0.1:${port}`, stage: String(service.provider['stage'] ?? 'local'), routes, options };
  const connections: Connections = new Map();
  const settings = {
    websocketPort: port,
    host: '127.0.0.1',
    webSocketIdleTimeout: IDLE_SECONDS,
    webSocketHardTimeout: LIFETIME_SECONDS,
    noAuth: false,
  };
  const serverless = {
    service: { provider: service.provider, getFunction: (key: string) => ({ key }) },
    config: { servicePath: service.dir },
    serviceDir: service.dir,
  };
  const heard: Heard = {
    onConnect: ({ verified, statusCode }) =>
      onRequest({ service: service.name, method: 'GET', path: '$connect', status: verified ? 101 : statusCode, ms: 0 }),
    onMessage: (text) => contracts?.received(service.name, text),
    onFrame: (text) => contracts?.framed(service.name, text),
  };
  const clients = new (tracking(WebSocketClients, connections, heard))(serverless, settings, lambdaFor(context));
  addRoutes(clients, WebSocketEventDefinition, routes);
  const api = connectionsApi(connections);
  const guarding = inspecting(options.gate ?? openGate, connectionsEndpoint(apiId, context.stage));
  const server = createServer(guarded(guarding, (request, response) => void api(request, response)));
  await new WebSocketServer(settings, clients, server).createServer();
  const running = await listen(server, port, `the WebSocket API of ${service.name}`);
  return {
    url: `ws://127.0.0.1:${port}`,
    stop: async () => {
      for (const { socket } of connections.values()) socket.terminate();
      await running.stop();
    },
  };
};
