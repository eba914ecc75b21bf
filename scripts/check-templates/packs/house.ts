import type { Finding } from '../finding';
import { breachesOf } from '../rules';
import type { Compiled } from '../template';

/** What the rules of the house find: each of their sentences begins with what it is about. */
export const houseFindings = (compiled: Compiled): readonly Finding[] =>
  breachesOf(compiled).map(({ rule, why, problem }) => ({
    service: compiled.service,
    pack: 'house',
    rule,
    subject: problem.split(' ')[0] ?? problem,
    says: `${problem} ${why}`,
  }));
