import { noBusByAccident, noDefaultBus } from './rules/buses';
import { deadLetterPerAsynchronousFunction, deadLetterPerTarget } from './rules/dead-letters';
import { idsAlphanumeric, namesFit, stackFits } from './rules/limits';
import { loopsOnPurpose } from './rules/loops';
import { callersNamed, noActionWildcard, noResourceWildcard, rolePerFunction } from './rules/permissions';
import { alarmPerDeadLetterQueue, deadLetterPerQueue, partialBatches, visibilityOutlastsTheFunction } from './rules/queues';
import { publicRoutesExist, routesAuthorised } from './rules/routes';
import { everythingReachable, logsExpire, tablesOnDemand, tablesSurvive } from './rules/storage';
import type { Compiled, Rule } from './template';

/** What every compiled template must hold, whoever wrote the service. */
export const rules: readonly Rule[] = [
  noBusByAccident,
  noDefaultBus,
  deadLetterPerTarget,
  deadLetterPerAsynchronousFunction,
  deadLetterPerQueue,
  alarmPerDeadLetterQueue,
  visibilityOutlastsTheFunction,
  partialBatches,
  tablesSurvive,
  tablesOnDemand,
  logsExpire,
  everythingReachable,
  noResourceWildcard,
  noActionWildcard,
  rolePerFunction,
  callersNamed,
  loopsOnPurpose,
  namesFit,
  stackFits,
  idsAlphanumeric,
  routesAuthorised,
  publicRoutesExist,
];

/** @returns a sentence for each breach, with the rule's name and its reason. */
export const templateProblems = (compiled: Compiled): readonly string[] =>
  rules.flatMap(({ name, why, check }) => check(compiled).map((problem) => `${compiled.service}: ${problem} (${name}: ${why})`));
