import { busNameOf } from '../events/event-bus';
import type { PutEventsEntry } from '../events/put-events';
import type { IamGate } from '../iam/gate';
import type { Deployment, LocalClock } from '../model';
import type { ServiceIntegrationSpec } from '../resource-specs';
import { localArn } from '../template/account';
import type { ApiService, Fields } from './api-service';
import { authorizerOf } from './authorizer-config';
import { httpContext } from './gateway-request';
import type { HapiRequest, HapiRoute, HapiServer } from './hapi-types';
import type { Answer } from './http-answers';
import type { HttpRoute } from './http-routes';
import { type MappingSource, mapParameter } from './mapped-parameters';
import type { RequestScopes } from './request-scopes';
import { reply } from './route-guard';

/** Puts one event, and answers as PutEvents does. */
export type PutEvent = (entry: PutEventsEntry) => Promise<object>;

export type IntegrationOptions = {
  readonly service: ApiService;
  readonly deployment: Deployment;
  readonly clock: LocalClock;
  readonly scopes: RequestScopes;
  readonly putEvent: PutEvent;
  readonly gate?: IamGate;
};

export type IntegrationRoute = { readonly route: HttpRoute; readonly integration: ServiceIntegrationSpec };

/** Routes of a service behind which API Gateway calls a service of AWS itself, without a function between. */
export const integrationRoutes = (service: ApiService, deployment: Deployment): readonly IntegrationRoute[] =>
  deployment.serviceRoutes
    .filter((declared) => declared.service === service.name)
    .flatMap(({ routeKey, authorizer: name, integration: ref }) => {
      const integration = deployment.serviceIntegrations.find((one) => one.service === service.name && one.ref === ref);
      if (!integration) return [];
      const source = { service, deployment, kind: 'http', route: routeKey } as const;
      const authorizer = name === undefined ? undefined : authorizerOf(source, { name });
      const apiId = deployment.apis.find((api) => api.service === service.name && api.kind === 'http')?.id ?? service.name;
      const stage = String(service.provider['stage'] ?? 'local');
      const path = routeKey.split(' ')[1] ?? '/';
      const nobody = { functionKey: '', functionArn: '', handler: '', definition: {} };
      const route: HttpRoute = { kind: 'http', apiId, stage, routeKey, path, payload: '2.0', ...nobody, ...(authorizer && { authorizer }) };
      return [{ route, integration }];
    });

const json = (statusCode: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

type Mapped = Readonly<Record<string, string | undefined>>;

const mappingSource = ({ scopes, clock }: IntegrationOptions, route: HttpRoute, request: HapiRequest): MappingSource => {
  const scope = scopes.of(request);
  if (!scope) throw new Error('A request without scope cannot be mapped.');
  const context: Fields = { ...httpContext(scope, route, clock.now()), authorizer: scope.context ?? {} };
  return {
    path: request.params as Readonly<Record<string, string>>,
    query: request.url.searchParams,
    headers: request.headers as Readonly<Record<string, string | undefined>>,
    body: request.payload?.toString('utf8') ?? '',
    context,
  };
};

const mapAll = (templates: Readonly<Record<string, string>>, source: MappingSource): Mapped =>
  Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, mapParameter(template, source)]));

const textsIn = (mapped: Mapped): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(mapped).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));

/** Who the integration acts as must be allowed to. */
const refusedBy = async (
  gate: IamGate | undefined,
  { roleArn }: ServiceIntegrationSpec,
  parameters: Mapped,
): Promise<string | undefined> => {
  if (!gate) return undefined;
  const { Source = '', DetailType = '', EventBusName = 'default' } = parameters;
  const context = { 'events:source': [Source], 'events:detail-type': [DetailType] };
  const resource = EventBusName.startsWith('arn:') ? EventBusName : localArn('events', `event-bus/${busNameOf(EventBusName)}`);
  return (await gate.checkRole(roleArn, [{ action: 'events:PutEvents', resource, context }]))?.message;
};

/** `EventBridge-PutEvents`: the answer is that of PutEvents, with the status that the integration maps it to. */
const answerWithEvent = async (options: IntegrationOptions, { integration }: IntegrationRoute, source: MappingSource): Promise<Answer> => {
  const parameters = mapAll(integration.parameters, source);
  const message = await refusedBy(options.gate, integration, parameters);
  if (message !== undefined) return json(403, { message });
  const { Source = '', DetailType = '', Detail = '', EventBusName = 'default' } = parameters;
  const answer = await options.putEvent({ Source, DetailType, Detail, EventBusName });
  return json(integration.statusCodes['200'] ?? 200, answer, textsIn(mapAll(integration.headers?.['200'] ?? {}, source)));
};

const hapiPath = (path: string): string => path.replaceAll(/\{(\w+)\+\}/g, '{$1*}');

/** Adds such a route to a server. */
export const serveIntegration = (server: HapiServer, options: IntegrationOptions, route: IntegrationRoute): void => {
  const handler: HapiRoute['handler'] = async (request, toolkit) =>
    reply(toolkit, await answerWithEvent(options, route, mappingSource(options, route.route, request)));
  const [method = 'GET'] = route.route.routeKey.split(' ');
  server.route({ method, path: hapiPath(route.route.path), handler, options: { payload: { parse: false } } });
};
