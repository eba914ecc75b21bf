import type { Resource, Template } from '../canary/template';

type Statement = { readonly Sid?: string; readonly Resource?: unknown };
type Policy = { readonly Statement?: Statement | readonly Statement[] };

const idOf = (resource: unknown): string => /"(\w+)(?:\.\w+)?"/.exec(JSON.stringify(Object.values(resource as object)))?.[1] ?? '';

const perQueue = (statement: Statement): readonly Statement[] => {
  const { Sid, Resource } = statement;
  if (!Array.isArray(Resource)) return [statement];

  return Resource.map((one: unknown) => ({ ...statement, ...(Sid !== undefined && { Sid: `${Sid}${idOf(one)}` }), Resource: one }));
};

const spread = (policy: Resource): Resource => {
  const document = (policy.Properties?.['PolicyDocument'] ?? {}) as Policy;

  return {
    ...policy,
    Properties: { ...policy.Properties, PolicyDocument: { ...document, Statement: [document.Statement ?? []].flat().flatMap(perQueue) } },
  };
};

/** SQS takes one resource per statement: what a file says of several queues at once becomes a statement for each. */
export const withStatementsPerQueue = (template: Template): Template => ({
  ...template,
  Resources: Object.fromEntries(
    Object.entries(template.Resources).map(([id, resource]) => [
      id,
      resource.Type === 'AWS::SQS::QueuePolicy' ? spread(resource) : resource,
    ]),
  ),
});
