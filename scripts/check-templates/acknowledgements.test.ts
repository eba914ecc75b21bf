import { describe, expect, it } from 'vitest';
import { acknowledged } from './acknowledged';
import { leftOver, unacknowledged } from './acknowledgements';
import type { Finding } from './finding';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  service: 'wallet',
  pack: 'AwsSolutions',
  rule: 'AwsSolutions-IAM5',
  detail: 'Resource::*',
  subject: 'PayRole',
  says: 'PayRole: has a star.',
  ...changes,
});

const reason = 'X-Ray has no resources to name.';
const narrow = { rule: 'AwsSolutions-IAM5', detail: /^Resource::\*$/, on: /Role$/, service: 'wallet', reason };
const wide = { rule: 'AwsSolutions-IAM5', on: /Role$/, reason };

describe('an acknowledgement', () => {
  it('covers what it speaks of', () => {
    expect(unacknowledged([finding()], [narrow])).toEqual([]);
    expect(unacknowledged([finding({ detail: 'Action::s3:*', service: 'note' })], [wide])).toEqual([]);
  });

  it.each([
    ['another rule', { rule: 'AwsSolutions-IAM4' }],
    ['another resource', { subject: 'PayQueue' }],
    ['another service', { service: 'note' }],
    ['another thing that the rule found there', { detail: 'Action::s3:*' }],
  ])('does not cover %s', (_, changes) => {
    const other = finding(changes);

    expect(unacknowledged([other], [narrow])).toEqual([other]);
  });

  it('fails when it covers nothing any more', () => {
    expect(leftOver([finding()], [narrow, wide])).toEqual([]);
    expect(leftOver([finding({ subject: 'PayQueue' })], [narrow])).toEqual([
      'acknowledged.ts: AwsSolutions-IAM5[^Resource::\\*$] on Role$ of wallet covers nothing any more: remove it, as it would hide the next finding of its kind.',
    ]);
  });

  it('has a reason that is a sentence', () => {
    for (const { rule, reason: written } of acknowledged) expect(written, rule).toMatch(/^[A-Z].{30,}\.$/s);
  });
});
