import { nameProblems } from './check-names';
import { resourcePermissions } from './resource-permissions';
import type { Resource, Statement, Template } from './template';

const file = '.github/aws/deploy-roles.yml';
const execution = ['ComputePolicy', 'DataPolicy', 'RolesPolicy'];

const list = <Item>(value: Item | readonly Item[] | undefined): readonly Item[] => (value === undefined ? [] : ([value].flat() as Item[]));
const statementsOf = ({ Properties }: Resource): readonly Statement[] =>
  [...(Properties?.Policies ?? []).map(({ PolicyDocument }) => PolicyDocument), ...list(Properties?.PolicyDocument)].flatMap(
    ({ Statement }) => list(Statement),
  );
const allowedBy = (roles: Template, ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => statementsOf(roles.Resources[id] ?? { Type: '' })).flatMap(({ Action }) => list(Action));

const covers = (pattern: string, action: string): boolean => new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(action);
const isAllowed = (patterns: readonly string[], action: string): boolean => patterns.some((pattern) => covers(pattern, action));

const resourcesOf = (template: Template): readonly (readonly [string, Resource])[] => Object.entries(template.Resources);

const typeProblems = (roles: Template, template: Template): readonly string[] => {
  const allowed = allowedBy(roles, execution);

  return [...new Set(resourcesOf(template).map(([, { Type }]) => Type))].flatMap((type) => {
    const needed = resourcePermissions[type];
    if (needed === undefined)
      return [
        `${type} is deployed, and nobody has said what that needs: add it to scripts/delivery/roles/resource-permissions.ts, then to ${file}.`,
      ];
    const missing = needed.filter((action) => !isAllowed(allowed, action));

    return missing.length === 0
      ? []
      : [`${type} needs ${missing.join(', ')}, which the role of CloudFormation may not: allow it in ${file}.`];
  });
};

const isRole = ({ Type }: Resource): boolean => Type === 'AWS::IAM::Role' || Type === 'AWS::IAM::Policy';

/** An action that a role has and its boundary has not is refused while people wait, not at deployment. */
const boundaryProblems = (roles: Template, template: Template): readonly string[] => {
  const allowed = allowedBy(roles, ['Boundary']);

  return resourcesOf(template)
    .filter(([, resource]) => isRole(resource))
    .flatMap(([id, resource]) => {
      const beyond = statementsOf(resource)
        .flatMap(({ Action }) => list(Action))
        .filter((action) => !isAllowed(allowed, action));

      return beyond.length === 0
        ? []
        : [`${id} allows ${[...new Set(beyond)].join(', ')}, which the boundary refuses: allow it in Boundary of ${file}, or do without.`];
    });
};

const passableTo = (roles: Template): readonly unknown[] =>
  statementsOf(roles.Resources['RolesPolicy'] ?? { Type: '' })
    .filter(({ Action }) => list(Action).includes('iam:PassRole'))
    .flatMap(({ Condition }) => list(Condition?.['StringEquals']?.['iam:PassedToService']));

const passProblems = (roles: Template, template: Template): readonly string[] => {
  const passable = passableTo(roles);

  return resourcesOf(template).flatMap(([id, { Properties }]) =>
    (Properties?.AssumeRolePolicyDocument?.Statement ?? [])
      .flatMap(({ Principal }) => list(Principal?.Service))
      .filter((service) => !passable.includes(service))
      .map((service) => `${id} is for ${service}, to which CloudFormation may pass no role: add it to RolesForTheirServices of ${file}.`),
  );
};

const why = 'deploy-roles-suffice: what these roles lack stops a deployment half way';

/** A service as it compiles for a stage. */
export type Compiled = { readonly service: string; readonly stage: string; readonly template: Template };

/** @returns a sentence for each thing in a service's template that the deploy roles would not let through. */
export const roleProblems = (roles: Template, { service, stage, template }: Compiled): readonly string[] =>
  [
    ...typeProblems(roles, template),
    ...boundaryProblems(roles, template),
    ...passProblems(roles, template),
    ...nameProblems(stage, template),
  ].map((problem) => `${service}: ${problem} (${why})`);
