import { standInMark } from '@ecom/serverless/stand-in';
import { type Compiled, type Found, listOf, ofType, type Policy, type Rule, type Statement, target, textOf } from '../template';

const roles = (compiled: Compiled): readonly Found[] => ofType(compiled, 'AWS::IAM::Role', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy');

const allowed = ({ properties }: Found): readonly Statement[] =>
  [...listOf<Policy>(properties.Policies), properties]
    .flatMap(({ PolicyDocument }) => listOf<Statement>(PolicyDocument?.Statement))
    .filter(({ Effect }) => Effect === 'Allow');

/** IAM knows no resources for these (Service Authorization Reference): traces, delivery of logs, answers to task tokens. */
const withoutResources =
  /^(xray:\w+|logs:(\w+LogDelivery|ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)|states:SendTask\w+)$/;

const needsStar = ({ Action }: Statement): boolean => listOf<string>(Action).every((action) => withoutResources.test(action));

export const noResourceWildcard: Rule = {
  name: 'no-resource-wildcard',
  why: 'A function may touch what it names and nothing else; only actions for which IAM knows no resources may have a star.',
  check: (compiled) =>
    roles(compiled).flatMap((role) =>
      allowed(role)
        .filter((statement) => listOf(statement.Resource).includes('*') && !needsStar(statement))
        .map(({ Action }) => `${role.id} allows ${listOf<string>(Action).join(', ')} on everything: name the resources.`),
    ),
};

export const noActionWildcard: Rule = {
  name: 'no-action-wildcard',
  why: 'A star allows what the service will invent next year.',
  check: (compiled) =>
    roles(compiled).flatMap((role) =>
      allowed(role)
        .flatMap(({ Action }) => listOf<string>(Action))
        .filter((action) => action.includes('*'))
        .map((action) => `${role.id} allows ${action}: name the actions.`),
    ),
};

export const rolePerFunction: Rule = {
  name: 'role-per-function',
  why: 'A role that is shared gives every function what one of them needs.',
  check: (compiled) => {
    const functions = ofType(compiled, 'AWS::Lambda::Function').map(({ id, properties }) => ({ id, role: target(properties.Role) }));
    const sharing = [...Map.groupBy(functions, ({ role }) => role ?? 'a role outside of the template').entries()].filter(
      ([, all]) => all.length > 1,
    );

    return sharing.map(([role, all]) => `${all.map(({ id }) => id).join(' and ')} share ${role}: declare them with defineFunction.`);
  },
};

const RESOURCE_PART = 5;

/** What an ARN names, without account and region: `table/*` of `arn:aws:dynamodb:eu-west-1:1234:table/*`. */
const namedBy = (arn: string): string =>
  arn
    .replace(/\$\{AWS::\w+\}/g, '')
    .split(':')
    .slice(RESOURCE_PART)
    .join(':');

/** Before its star an ARN names something: a resource of the stack, or names that begin with those of this stage. */
const isAccountWide = (arn: string, { stage }: Compiled): boolean => {
  const [before = '', ...rest] = namedBy(arn).split('*');
  const names = before.includes('${') || before.includes(`-${stage}`) || before.includes(standInMark);

  return rest.length > 0 && !names;
};

export const noAccountWideResource: Rule = {
  name: 'no-account-wide-resource',
  why: 'A star after the kind of a resource is every resource of the account, other stages and other services included.',
  check: (compiled) =>
    roles(compiled).flatMap((role) =>
      allowed(role)
        .flatMap(({ Resource }) => listOf(Resource).map(textOf))
        .filter((arn) => isAccountWide(arn, compiled))
        .map((arn) => `${role.id} allows something on ${arn}: name the resource, or names that begin with service and stage.`),
    ),
};
