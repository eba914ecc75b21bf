import { describe, expect, it } from 'vitest';
import { pageOf } from './page';
import { type Runbooks, runbookProblems } from './problems';
import type { Subject } from './subject';

const subject: Subject = {
  service: 'wallet',
  watch: { kind: 'dead-letters', name: 'pay-dlq', metrics: [], threshold: 0, minutes: 1 },
  functions: ['pay'],
  queue: 'pay-dlq',
  holdsPositions: false,
};
const page = pageOf(subject);
const alarm = {
  name: 'pay-dlq',
  description:
    'Work of pay failed for good: it lies in a dead letter queue, and nothing will try it again by itself. Runbook: packages/docs/runbooks/wallet/pay-dlq.md',
};
const good: Runbooks = { service: 'wallet', alarms: [alarm], pages: { 'pay-dlq': page } };

describe('the page of an alarm', () => {
  it('names queue, function and log group, and how to redrive', () => {
    expect(page).toContain('SOURCE logGroups(namePrefix: ["/aws/lambda/ecom-wallet-<stage>-pay"])');
    expect(page).toContain('pnpm dlq redrive ecom-wallet-<stage>-pay-dlq --stage <stage>');
  });

  it('of a queue that holds positions in a stream says how long they are worth something', () => {
    expect(pageOf({ ...subject, holdsPositions: true })).toMatch(/## How to redrive\n\n.*24 hours.*DLQ_RECORDS_GONE/);
  });
});

describe('the check of runbooks', () => {
  it('lets a service pass whose alarms have their pages', () => {
    expect(runbookProblems(good)).toEqual([]);
  });

  it.each([
    {
      broken: 'an alarm without a page',
      change: { pages: {} },
      rule: 'runbook-per-alarm',
      says: 'wallet/pay-dlq.md is missing: `pnpm runbooks`',
    },
    {
      broken: 'a page without an alarm',
      change: { alarms: [] },
      rule: 'alarm-per-runbook',
      says: 'pay-dlq.md is the page of an alarm that there is not',
    },
    {
      broken: 'a page that does not say how to mend',
      change: { pages: { 'pay-dlq': page.replace('## How to mend', '## Good luck') } },
      rule: 'runbook-complete',
      says: 'has no "## How to mend"',
    },
    {
      broken: 'a page of dead letters that does not say how to redrive',
      change: { pages: { 'pay-dlq': page.replace('## How to redrive', '## Good luck') } },
      rule: 'runbook-complete',
      says: 'has no "## How to redrive"',
    },
    {
      broken: 'an alarm that says something else',
      change: { alarms: [{ ...alarm, description: 'Call somebody. Runbook: packages/docs/runbooks/wallet/pay-dlq.md' }] },
      rule: 'runbook-said',
      says: 'the alarm says "Call somebody.',
    },
    {
      broken: 'an alarm that does not name its page',
      change: { alarms: [{ ...alarm, description: 'Work of pay failed for good.' }] },
      rule: 'runbook-said',
      says: 'it must say',
    },
  ])('finds $broken', ({ change, rule, says }) => {
    const problems = runbookProblems({ ...good, ...change });

    expect(problems).toEqual([expect.stringContaining(says)]);
    expect(problems[0]).toContain(`(${rule}`);
  });
});
