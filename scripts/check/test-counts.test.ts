import { expect, it } from 'vitest';
import { addCounts, countTests } from './test-counts';

const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

it('counts what passed, failed and did not run', () => {
  expect(countTests(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

it('counts a file that does not load as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [] },
  ];

  expect(countTests({ ...report, testResults })).toMatchObject({ failed: 2 });
});

it('adds up', () => {
  expect(addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  });
});
