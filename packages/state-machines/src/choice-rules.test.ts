import { describe, expect, it } from 'vitest';
import { holds } from './choice-rules';

const scope = {
  input: { text: 'log-2026.txt', star: 'a*b', n: 5, m: 5, yes: true, nothing: null, at: '2026-01-01T10:00:00Z' },
  context: { State: { RetryCount: 2 } },
};
const rule = (Variable: string, comparison: object) => ({ Variable, ...comparison });

describe('a choice rule', () => {
  it.each([
    [rule('$.text', { StringEquals: 'log-2026.txt' }), true],
    [rule('$.text', { StringLessThan: 'm' }), true],
    [rule('$.text', { StringMatches: 'log-*.txt' }), true],
    [rule('$.text', { StringMatches: 'log-*.md' }), false],
    [rule('$.text', { StringMatches: 'log-2026?txt' }), false],
    [rule('$.star', { StringMatches: 'a\\*b' }), true],
    [rule('$.text', { StringMatches: 'log\\*' }), false],
    [rule('$.n', { NumericEquals: 5 }), true],
    [rule('$.n', { NumericLessThan: 5 }), false],
    [rule('$.n', { NumericLessThanEquals: 5 }), true],
    [rule('$.n', { NumericGreaterThanEqualsPath: '$.m' }), true],
    [rule('$.n', { StringEquals: '5' }), false],
    [rule('$.yes', { BooleanEquals: true }), true],
    [rule('$.at', { TimestampGreaterThan: '2026-01-01T09:59:59.999+00:00' }), true],
    [rule('$.text', { TimestampEquals: '2026-01-01T10:00:00Z' }), false],
    [rule('$.at', { IsTimestamp: true }), true],
    [rule('$.n', { IsTimestamp: true }), false],
    [rule('$.nothing', { IsNull: true }), true],
    [rule('$.n', { IsString: false }), true],
    [rule('$.missing', { IsPresent: false }), true],
    [rule('$.nothing', { IsPresent: true }), true],
    [rule('$$.State.RetryCount', { NumericEquals: 2 }), true],
    [rule('$$.Task', { IsPresent: true }), false],
    [{ And: [rule('$.n', { NumericEquals: 5 }), rule('$.yes', { BooleanEquals: false })] }, false],
    [{ Or: [rule('$.n', { NumericEquals: 6 }), rule('$.yes', { BooleanEquals: true })] }, true],
    [{ Not: rule('$.n', { NumericEquals: 6 }) }, true],
  ])('%j is %s', (choice, expected) => {
    expect(holds(choice, scope)).toBe(expected);
  });

  it('fails when what it compares is missing', () => {
    expect(() => holds(rule('$.missing', { NumericEquals: 1 }), scope)).toThrow('States.ParameterPathFailure');
  });
});
