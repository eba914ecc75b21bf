import type { TestProject } from 'vitest/node';
import { openPlatform } from '../platform-client/open-platform';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one that Vitest declares.
  export interface ProvidedContext {
    statusUrl: string;
  }
}

/** Far from where people run theirs: the tests never touch a platform that somebody uses. */
const PORT_BASE = 20_000;

/** One platform for all journeys, as `pnpm start` starts it. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const platform = await openPlatform({ portBase: PORT_BASE, log: () => undefined });
  provide('statusUrl', platform.statusUrl);

  return () => platform.stop();
};
