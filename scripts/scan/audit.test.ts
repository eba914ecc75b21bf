import { expect, it } from 'vitest';
import { auditProblems } from './audit';

it.each([
  ['ERR_PNPM_AUDIT_BAD_RESPONSE responded with 405', 'The registry did not answer'],
  ['getaddrinfo ENOTFOUND registry', 'The registry did not answer'],
  ['1 high severity vulnerability', 'What ships has known faults'],
])('%s: %s', (report, sentence) => {
  expect(auditProblems(report)).toEqual([expect.stringContaining(sentence)]);
});
