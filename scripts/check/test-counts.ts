import { readFile } from 'node:fs/promises';

/** `skipped` are tests that a file declares and that did not run, for whatever reason. */
export type TestCounts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0 };

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

/** A file that does not even load has no tests to count, and is a failure all the same. */
const unloadable = ({ testResults }: Report): number =>
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;

/** @returns the counts of one report of vitest's `json` reporter. */
export const countTests = (report: Report): TestCounts => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + unloadable(report),
  skipped: report.numPendingTests + report.numTodoTests,
});

/** @returns no tests when vitest could not write a report: its exit code tells the rest. */
export const readCounts = async (file: string): Promise<TestCounts> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);

  return text === undefined ? noTests : countTests(JSON.parse(text) as Report);
};

export const addCounts = (one: TestCounts, other: TestCounts): TestCounts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});
