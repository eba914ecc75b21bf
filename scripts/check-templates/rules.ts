import { alarmsAreHeard, alarmsHaveARunbook } from './rules/alarms';
import { noBusByAccident, noDefaultBus } from './rules/buses';
import { deadLetterPerAsynchronousFunction, deadLetterPerTarget } from './rules/dead-letters';
import { encryptedAtRest } from './rules/encryption';
import { idsAlphanumeric, stackFits } from './rules/limits';
import { logPerFunction, logsExpire } from './rules/logs';
import { loopsOnPurpose } from './rules/loops';
import { namesCarryTheStage, namesFit, namesKnown } from './rules/names';
import { noAccountWideResource, noActionWildcard, noResourceWildcard, rolePerFunction } from './rules/permissions';
import { callersNamed, nobodyIsEverybody, servicesNameTheirSource } from './rules/principals';
import {
  alarmPerDeadLetterQueue,
  deadLetterPerQueue,
  oneQueuePerStatement,
  partialBatches,
  visibilityOutlastsTheFunction,
  waitingIsNoticed,
} from './rules/queues';
import { publicRoutesExist, routesAuthorised } from './rules/routes';
import { runtimesSupported } from './rules/runtimes';
import { noOpenFunctionUrl, stagesLogged, stagesThrottled } from './rules/stages';
import { deletionRefused, everythingReachable, tablesOnDemand, tablesSurvive, temporaryStagesVanish } from './rules/storage';
import { bucketsPrivate, tlsOnly } from './rules/transport';
import type { Compiled, Rule } from './template';

/** What every compiled template must hold, whoever wrote the service. */
export const rules: readonly Rule[] = [
  ...[noBusByAccident, noDefaultBus],
  ...[deadLetterPerTarget, deadLetterPerAsynchronousFunction, deadLetterPerQueue, alarmPerDeadLetterQueue],
  ...[waitingIsNoticed, alarmsHaveARunbook, alarmsAreHeard],
  ...[visibilityOutlastsTheFunction, partialBatches, loopsOnPurpose],
  ...[tablesSurvive, deletionRefused, temporaryStagesVanish, tablesOnDemand, everythingReachable],
  ...[encryptedAtRest, tlsOnly, bucketsPrivate, oneQueuePerStatement],
  ...[logsExpire, logPerFunction],
  ...[noResourceWildcard, noAccountWideResource, noActionWildcard, rolePerFunction],
  ...[callersNamed, servicesNameTheirSource, nobodyIsEverybody],
  ...[namesFit, namesCarryTheStage, namesKnown, stackFits, idsAlphanumeric],
  ...[routesAuthorised, publicRoutesExist, stagesThrottled, stagesLogged, noOpenFunctionUrl],
  runtimesSupported,
];

/** One breach of a rule of the house. */
export type Breach = { readonly rule: string; readonly why: string; readonly problem: string };

/** @returns every breach of a rule. */
export const breachesOf = (compiled: Compiled): readonly Breach[] =>
  rules.flatMap(({ name, why, check }) => check(compiled).map((problem) => ({ rule: name, why, problem })));
