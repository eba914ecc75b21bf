import type { Resource, Template } from './template';

const bounded = (resource: Resource, policy: string): Resource => ({
  ...resource,
  Properties: {
    PermissionsBoundary: { 'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:policy/${policy}` },
    ...resource.Properties,
  },
});

/** No role of the template can ever do more than the policy says, whatever its own says: the deploy role may make no other kind. */
export const withBoundary = (template: Template, policy: string): Template => ({
  ...template,
  Resources: Object.fromEntries(
    Object.entries(template.Resources).map(([id, resource]) => [
      id,
      resource.Type === 'AWS::IAM::Role' ? bounded(resource, policy) : resource,
    ]),
  ),
});
