import type { HandlersByType, ProvisionContext, Resource, ResourceHandler } from './handler';
import { type ApiKind, apiId, apiUrl } from './local-addresses';
import { textIn } from './read';

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

const http = ['Route', 'Integration', 'IntegrationResponse', 'RouteResponse', 'Stage', 'Deployment', 'Authorizer', 'Model'];
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
  ...Object.fromEntries(http.map((type) => [`AWS::ApiGatewayV2::${type}`, servedFromConfiguration])),
  ...Object.fromEntries(rest.map((type) => [`AWS::ApiGateway::${type}`, servedFromConfiguration])),
};
