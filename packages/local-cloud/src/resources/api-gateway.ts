import { LocalCloudError } from '../errors';
import type { HandlersByType, ProvisionContext, Resource, ResourceHandler } from './handler';
import { type ApiKind, apiId, apiUrl } from './local-addresses';
import { listIn, optional, recordIn, textIn } from './read';

const register = (resource: Resource, { draft, servicePorts }: ProvisionContext, kind: ApiKind) => {
  const { service, logicalId } = resource;
  const id = apiId(service, kind);
  const url = apiUrl(kind, servicePorts);
  draft.apis.push({ service, logicalId, kind, id, url });
  return { ref: id, attributes: { ApiId: id, RestApiId: id, RootResourceId: `${id}-root`, ApiEndpoint: url } };
};

/** Routes, methods and authorizers are served from the service's own configuration, which these resources were compiled from. */
const servedFromConfiguration: ResourceHandler = {
  supports: ['*'],
  create: ({ logicalId, properties }) => {
    const ref = textIn(properties, 'StageName') ?? logicalId;
    return { ref, attributes: { AuthorizerId: ref, APIKeyId: ref, DeploymentId: ref, ResourceId: ref, IntegrationId: ref, RouteId: ref } };
  },
};

const SUBTYPE = 'EventBridge-PutEvents';

type Mapping = { readonly status: string; readonly destination: string; readonly source: string };

/** What is put in place of the service's own answer, by the status of that. */
const answerMappings = (properties: Resource['properties']): readonly Mapping[] =>
  Object.entries(recordIn(properties, 'ResponseParameters')).flatMap(([status, mapping]) =>
    listIn(mapping as Resource['properties'], 'ResponseParameters').map((one) => ({
      status,
      destination: textIn(one, 'Destination') ?? '',
      source: textIn(one, 'Source') ?? '',
    })),
  );

const statusCodesOf = (mappings: readonly Mapping[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    mappings.filter(({ destination }) => destination === 'overwrite:statuscode').map(({ status, source }) => [status, Number(source)]),
  );

const headersOf = (mappings: readonly Mapping[]): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const headers: Record<string, Record<string, string>> = {};
  for (const { status, destination, source } of mappings) {
    const name = /^(?:overwrite|append):header\.(.+)$/.exec(destination)?.[1];
    if (name !== undefined) headers[status] = { ...headers[status], [name.toLowerCase()]: source };
  }
  return headers;
};

/** @throws LocalCloudError INTEGRATION_UNSUPPORTED for a service that API Gateway cannot call here */
const createIntegration = (resource: Resource, context: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const subtype = textIn(properties, 'IntegrationSubtype');
  if (subtype === undefined) return servedFromConfiguration.create(resource, context);
  if (subtype !== SUBTYPE) throw new LocalCloudError('INTEGRATION_UNSUPPORTED', `API Gateway can call ${SUBTYPE} here, not ${subtype}.`);
  const parameters = recordIn(properties, 'RequestParameters') as Readonly<Record<string, string>>;
  const roleArn = textIn(properties, 'CredentialsArn') ?? '';
  const mappings = answerMappings(properties);
  const answers = { statusCodes: statusCodesOf(mappings), headers: headersOf(mappings) };
  context.draft.serviceIntegrations.push({ service, ref: logicalId, subtype, parameters, roleArn, ...answers });
  return { ref: logicalId };
};

/** `HttpApiAuthorizerUsers`, as the framework calls the authorizer `users`. */
const authorizerName = (ref: string | undefined): string | undefined => {
  const name = /^HttpApiAuthorizer(.+)$/.exec(ref ?? '')?.[1];
  return name && name.charAt(0).toLowerCase() + name.slice(1);
};

/** A route of a resource file leads to an integration of one; those to functions are served from the configuration. */
const createRoute = (resource: Resource, context: ProvisionContext) => {
  const { service, properties } = resource;
  const integration = /^integrations\/(.+)$/.exec(textIn(properties, 'Target') ?? '')?.[1];
  if (context.draft.serviceIntegrations.some((one) => one.service === service && one.ref === integration)) {
    const authorizer = authorizerName(textIn(properties, 'AuthorizerId'));
    context.draft.serviceRoutes.push({
      service,
      routeKey: textIn(properties, 'RouteKey') ?? '',
      integration: integration ?? '',
      ...optional('authorizer', authorizer),
    });
  }
  return servedFromConfiguration.create(resource, context);
};

const http = ['IntegrationResponse', 'RouteResponse', 'Stage', 'Deployment', 'Authorizer', 'Model'];
const rest = [
  ...['Resource', 'Method', 'Deployment', 'Stage', 'Authorizer', 'ApiKey', 'UsagePlan', 'UsagePlanKey'],
  ...['RequestValidator', 'Model', 'GatewayResponse', 'Account'],
];

export const apiGateways: HandlersByType = {
  'AWS::ApiGatewayV2::Api': {
    supports: ['*'],
    create: (resource, context) =>
      register(resource, context, textIn(resource.properties, 'ProtocolType') === 'WEBSOCKET' ? 'websocket' : 'http'),
  },
  'AWS::ApiGateway::RestApi': { supports: ['*'], create: (resource, context) => register(resource, context, 'rest') },
  'AWS::ApiGatewayV2::Integration': { supports: ['*'], create: createIntegration },
  'AWS::ApiGatewayV2::Route': { supports: ['*'], create: createRoute },
  ...Object.fromEntries(http.map((type) => [`AWS::ApiGatewayV2::${type}`, servedFromConfiguration])),
  ...Object.fromEntries(rest.map((type) => [`AWS::ApiGateway::${type}`, servedFromConfiguration])),
};
