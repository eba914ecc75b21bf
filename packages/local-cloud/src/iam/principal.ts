import type { Deployment, FunctionSpec } from '../model';
import type { RoleSpec, RoleStatement } from '../resource-specs';
import { accountId } from '../template/account';

/** Somebody whose role decides what they may do: a function, or a service of AWS that was handed a role. */
export type Principal = {
  /** Deployed name of the function, else the name of the role. */
  readonly name: string;
  readonly service: string;
  readonly kind: 'function' | 'role';
  readonly logicalId: string;
  /** Of a function, e.g. `src/functions/place-bid/handler.main`. */
  readonly handler?: string;
  /** As it stands in an error: `arn:aws:sts::…:assumed-role/<role>/<session>`. */
  readonly arn: string;
  /** Whether its calls are made here, so that what it never calls says something. */
  readonly isSeen: boolean;
  readonly statements: readonly RoleStatement[];
};

/** The services of AWS that use roles here. */
const acting = ['scheduler.amazonaws.com', 'events.amazonaws.com', 'states.amazonaws.com'];

const sessionArn = (roleArn: string, session: string): string =>
  `arn:aws:sts::${accountId}:assumed-role/${roleArn.split('/').at(-1) ?? ''}/${session}`;

const functionPrincipal = ({ name, service, logicalId, handler, roleArn, roleStatements }: FunctionSpec): Principal => ({
  name,
  service,
  kind: 'function',
  logicalId,
  handler,
  arn: sessionArn(roleArn, name),
  isSeen: true,
  statements: roleStatements,
});

const rolePrincipal = ({ name, service, logicalId, arn, trusted, statements }: RoleSpec): Principal => ({
  name,
  service,
  kind: 'role',
  logicalId,
  arn: sessionArn(arn, 'local'),
  isSeen: trusted.some((trustee) => acting.includes(trustee)),
  statements,
});

/** By the ARN of function or role. Roles of functions stand for their functions. */
export const principalsOf = ({ functions, roles }: Deployment): ReadonlyMap<string, Principal> => {
  const ofFunctions = new Set(functions.map(({ roleArn }) => roleArn));
  return new Map([
    ...roles.filter(({ arn }) => !ofFunctions.has(arn)).map((role) => [role.arn, rolePrincipal(role)] as const),
    ...functions.map((spec) => [spec.arn, functionPrincipal(spec)] as const),
  ]);
};
