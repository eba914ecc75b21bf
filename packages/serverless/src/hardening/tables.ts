import type { Resource, Template } from '../canary/template';

const guarded = (table: Resource, lasting: boolean): Resource => ({
  ...table,
  Properties: { SSESpecification: { SSEEnabled: true }, DeletionProtectionEnabled: lasting, ...table.Properties },
});

/** Encrypts every table under a key whose use is recorded, and lets nobody delete one of a stage that lasts, unless its own file says otherwise. */
export const withGuardedTables = (template: Template, lasting: boolean): Template => ({
  ...template,
  Resources: Object.fromEntries(
    Object.entries(template.Resources).map(([id, resource]) => [
      id,
      resource.Type === 'AWS::DynamoDB::Table' ? guarded(resource, lasting) : resource,
    ]),
  ),
});
