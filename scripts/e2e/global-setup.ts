import type { TestProject } from 'vitest/node';
import { openPlatform } from '../platform-client/open-platform';
import { contractReport, coverageOf, neverSeen, violationsIn } from './contract-report';
import { iamParameters } from './recordings';
import { isWholeRun } from './whole-run';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one that Vitest declares.
  export interface ProvidedContext {
    statusUrl: string;
    /** For platforms that a test starts for itself. */
    iamParameters: readonly string[];
  }
}

/** Far from where people run theirs: the tests never touch a platform that somebody uses. */
const PORT_BASE = 20_000;

/** Fails the run when anything differed from the documents of the services. */
const holdToContracts = async (project: TestProject, statusUrl: string): Promise<void> => {
  const report = await contractReport(statusUrl);
  console.log(coverageOf(report));
  const problems = [...violationsIn(report), ...(isWholeRun(project) ? neverSeen(report) : [])];
  if (problems.length > 0) throw new Error(`The contracts of the services do not hold:\n  ${problems.join('\n  ')}`);
};

/** One platform for all journeys, as `pnpm start` starts it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const parameters = await iamParameters(project);
  const platform = await openPlatform({ portBase: PORT_BASE, log: () => undefined, parameters });
  project.provide('statusUrl', platform.statusUrl);
  project.provide('iamParameters', parameters);

  return async () => {
    try {
      await holdToContracts(project, platform.statusUrl);
    } finally {
      await platform.stop();
    }
  };
};
