import type { Log } from '../runtime/log-lines';
import type { ActivityLog } from '../status/activity-log';
import type { PutEvent } from './channels';
import { type ContractChecks, type ContractMode, createContractChecks } from './contract-checks';
import { readDocuments, type ServiceDocuments } from './documents';

type Options = {
  readonly mode: ContractMode;
  readonly services: readonly { readonly name: string; readonly dir: string }[];
  readonly stage: string;
  readonly log: Log;
  readonly activities: ActivityLog;
};

export type Contracts = { readonly documents: readonly ServiceDocuments[]; readonly stage: string; readonly checks?: ContractChecks };

/** Reads what the services say of themselves, and holds them to it unless that is off. */
export const openContracts = async ({ mode, services, stage, log, activities }: Options): Promise<Contracts> => {
  const documents = await readDocuments(services);
  if (mode === 'off') return { documents, stage };
  const checks = createContractChecks({ documents, stage, log, record: activities.record });
  // Every event of a bus is an activity: nobody else has to tell.
  activities.subscribe(({ kind, detail }) => {
    const { event } = (detail ?? {}) as { readonly event?: PutEvent };
    if (kind === 'event' && event) checks.published(event);
  });
  return { documents, stage, checks };
};
