import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { isWholeRun } from './whole-run';

/** Where `pnpm check:iam` finds who called what while the journeys ran. */
export const recordingsFolder = fileURLToPath(new URL('../../.local-cloud/iam', import.meta.url));

/**
 * How every platform of the tests is started: roles hold, and what functions call is written down. A run of some files only would
 * show permissions as unused that other files use, so it leaves the last whole recording alone.
 */
export const iamParameters = async (project: TestProject): Promise<readonly string[]> => {
  const enforced = ['--iam', 'enforce'];
  if (!isWholeRun(project)) return enforced;
  await rm(recordingsFolder, { recursive: true, force: true });
  return [...enforced, '--iam-recordings', recordingsFolder];
};
