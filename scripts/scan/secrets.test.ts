import { describe, expect, it } from 'vitest';
import { historyProblems, secretIn, secretProblems } from './secrets';

/** Put together here, so that the scan of this repository does not find its own tests. */
const key = ['AKIA', 'Z7QK3M5N2P4R6S8T'].join('');

describe('secretIn', () => {
  it.each([
    ['an AWS access key', `id = ${key}`],
    ['an AWS secret key', `aws_secret_access_key = ${'aB3/'.repeat(10)}`],
    ['a private key', ['-----BEGIN', 'RSA PRIVATE KEY-----'].join(' ')],
    ['a signed token', `Bearer ey${'JhbGciOiJIUzI1NiIsInR5cCI6'}.ey${'Jzd'}`],
    ['a Stripe key', ['sk', 'live', 'x'].join('_')],
    ['a GitHub token', ['ghp', 'a'.repeat(36)].join('_')],
    ['an npm token', ['npm', 'a'.repeat(36)].join('_')],
    ['a Slack token', ['xoxb', '1234567890-abc'].join('-')],
    ['a Google key', ['AIza', 'a'.repeat(35)].join('')],
    ['a password in an address', ['https://somebody', 'hunter22@example.test/'].join(':')],
  ])('knows %s', (name, text) => {
    expect(secretIn(text)).toBe(name);
  });

  it.each([
    ['a documented key', 'AKIAIOSFODNN7EXAMPLE'],
    ['a documented secret', 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['a token from the environment', 'Authorization: Bearer $SELLER'],
    ['an address with a port', 'http://127.0.0.1:4140/auctions'],
    ['a name that is filled in', '`redis://${user}:${password}@host`'],
    ['prose', 'A task token is a secret.'],
  ])('leaves %s alone', (_name, text) => {
    expect(secretIn(text)).toBeUndefined();
  });
});

it('B-ALL-1: tells where a secret is, and does not repeat it', () => {
  const [problem] = secretProblems('a.ts', `const one = 1;\nconst key = '${key}';`);

  expect(problem).toContain('a.ts:2 holds an AWS access key');
  expect(problem).not.toContain(key);
});

it('finds what a commit added and a later one took away', () => {
  const log = `commit:0123456789abcdef\n+++ b/a\n+key ${key}\ncommit:fedcba9876543210\n-key ${key}\n`;

  expect(historyProblems(log)).toEqual([expect.stringMatching(/^commit 0123456789ab adds an AWS access key/)]);
});
