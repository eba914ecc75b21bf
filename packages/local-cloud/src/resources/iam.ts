import type { RoleStatement } from '../resource-specs';
import { localArn } from '../template/account';
import { generatedName, type HandlersByType, type Properties, type ProvisionContext, type Resource } from './handler';
import { listIn, recordIn, textIn } from './read';
import { statementsOf } from './statements';

const roleArn = (name: string): string => localArn('iam', `role/${name}`).replace(/iam:[^:]*:/, 'iam::');

const grant = ({ draft }: ProvisionContext, arn: string, statements: readonly RoleStatement[]): void => {
  draft.roleStatements.set(arn, [...(draft.roleStatements.get(arn) ?? []), ...statements]);
};

const trustedIn = (properties: Properties): readonly string[] => {
  const trust = [recordIn(properties, 'AssumeRolePolicyDocument')['Statement'] ?? []].flat() as Properties[];
  return trust.flatMap((statement) => [recordIn(statement, 'Principal')['Service'] ?? []].flat() as string[]);
};

const createRole = (resource: Resource, context: ProvisionContext) => {
  const name = textIn(resource.properties, 'RoleName') ?? generatedName(resource);
  const arn = roleArn(name);
  const { service, logicalId } = resource;
  context.draft.roles.push({ service, logicalId, name, arn, trusted: trustedIn(resource.properties) });
  grant(context, arn, listIn(resource.properties, 'Policies').flatMap(statementsOf));
  return { ref: name, attributes: { Arn: arn, RoleId: name } };
};

const createPolicy = ({ logicalId, properties }: Resource, context: ProvisionContext) => {
  for (const role of listIn<string>(properties, 'Roles')) grant(context, roleArn(role), statementsOf(properties));
  return { ref: logicalId };
};

const oneAccount = 'there is one account here';

export const iamRoles: HandlersByType = {
  'AWS::IAM::Role': {
    supports: ['AssumeRolePolicyDocument', 'RoleName', 'Policies'],
    harmless: {
      Description: 'a description',
      ManagedPolicyArns: 'policies of AWS are not known here',
      MaxSessionDuration: oneAccount,
      Path: oneAccount,
      PermissionsBoundary: oneAccount,
    },
    create: createRole,
  },
  'AWS::IAM::Policy': { supports: ['PolicyName', 'PolicyDocument', 'Roles'], create: createPolicy },
  'AWS::IAM::ManagedPolicy': {
    supports: ['ManagedPolicyName', 'PolicyDocument', 'Roles'],
    harmless: { Description: 'a description', Path: oneAccount },
    create: createPolicy,
  },
};
