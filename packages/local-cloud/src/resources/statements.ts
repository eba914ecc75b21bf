import type { RoleStatement } from '../resource-specs';
import type { Properties } from './handler';
import { recordIn } from './read';

/** The statements of a resource's PolicyDocument, however many there are. */
export const statementsOf = (policy: Properties): RoleStatement[] =>
  [recordIn(policy, 'PolicyDocument')['Statement'] ?? []].flat() as RoleStatement[];
