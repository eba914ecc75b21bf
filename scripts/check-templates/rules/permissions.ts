import { type Compiled, type Found, listOf, ofType, type Policy, type Rule, type Statement, target } from '../template';

const roles = (compiled: Compiled): readonly Found[] => ofType(compiled, 'AWS::IAM::Role', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy');

const allowed = ({ properties }: Found): readonly Statement[] =>
  [...listOf<Policy>(properties.Policies), properties]
    .flatMap(({ PolicyDocument }) => listOf<Statement>(PolicyDocument?.Statement))
    .filter(({ Effect }) => Effect === 'Allow');

const isTracing = ({ Action }: Statement): boolean => listOf<string>(Action).every((action) => action.startsWith('xray:'));

export const noResourceWildcard: Rule = {
  name: 'no-resource-wildcard',
  why: 'A function may touch what it names and nothing else; only X-Ray has no resources to name.',
  check: (compiled) =>
    roles(compiled).flatMap((role) =>
      allowed(role)
        .filter((statement) => listOf(statement.Resource).includes('*') && !isTracing(statement))
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

export const callersNamed: Rule = {
  name: 'callers-named',
  why: 'A service principal without a source is that service on behalf of anybody, in any account.',
  check: (compiled) => {
    const own = new Set(ofType(compiled, 'AWS::Lambda::Function').map(({ id }) => id));

    return ofType(compiled, 'AWS::Lambda::Permission')
      .filter(({ properties }) => own.has(target(properties.FunctionName) ?? '') && properties.SourceArn === undefined)
      .map(({ id }) => `${id} lets a service call the function for anybody: set SourceArn.`);
  },
};
