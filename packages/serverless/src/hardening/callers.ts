import type { Resource, Template } from '../canary/template';

const ownSocket = { 'Fn::Sub': 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${WebsocketsApi}/*' };

const isOpen = (id: string, { Type, Properties = {} }: Resource): boolean =>
  Type === 'AWS::Lambda::Permission' && id.endsWith('LambdaPermissionWebsockets') && Properties['SourceArn'] === undefined;

/** The framework lets every API Gateway of every account call what is behind a WebSocket route, its authorizer too: only this service's API may. */
export const withNamedCallers = (template: Template): Template => ({
  ...template,
  Resources: Object.fromEntries(
    Object.entries(template.Resources).map(([id, resource]) => [
      id,
      isOpen(id, resource) ? { ...resource, Properties: { ...resource.Properties, SourceArn: ownSocket } } : resource,
    ]),
  ),
});
