import type { Template } from '../canary/template';
import { withNamedCallers } from './callers';
import { withStatementsPerQueue } from './queue-policies';
import { type StageSettings, withGuardedStages } from './stages';
import { withGuardedTables } from './tables';

/** What every service would otherwise have to remember, on the resources of its files and on those that the framework makes. */
export const hardened = (template: Template, settings: StageSettings): Template =>
  withGuardedTables(withGuardedStages(withStatementsPerQueue(withNamedCallers(template)), settings), settings.lasting);
