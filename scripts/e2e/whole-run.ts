import type { TestProject } from 'vitest/node';

/** What Vitest knows of its command line and keeps out of its types. */
type Asked = { readonly filenamePattern?: readonly string[] };

/** Whether all journeys run: what a run of some files did not see says nothing. */
export const isWholeRun = ({ vitest }: TestProject): boolean => {
  const { filenamePattern = [] } = vitest as unknown as Asked;
  return filenamePattern.length === 0 && vitest.config.testNamePattern === undefined;
};
