import { describe, expect, it } from 'vitest';
import { occurrences } from './schedule-expression';

const after = Date.UTC(2025, 0, 15, 10, 20, 30);
const next = (expression: string, timezone = 'UTC', start = after) => {
  const at = occurrences(expression, timezone, start).next(after);
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 19);
};

describe('schedule expression', () => {
  it.each([
    ['at(2025-01-15T10:20:31)', '2025-01-15T10:20:31'],
    ['at(2025-01-15T10:20:30)', undefined],
    ['rate(1 minute)', '2025-01-15T10:21:30'],
    ['rate(2 hours)', '2025-01-15T12:20:30'],
    ['rate(3 days)', '2025-01-18T10:20:30'],
    ['cron(0 12 * * ? *)', '2025-01-15T12:00:00'],
    ['cron(0/15 * * * ? *)', '2025-01-15T10:30:00'],
    ['cron(15 10 ? * 6L *)', '2025-01-31T10:15:00'],
    ['cron(0 8 ? * MON-FRI *)', '2025-01-16T08:00:00'],
    ['cron(0 8 ? * 2#1 *)', '2025-02-03T08:00:00'],
    ['cron(0 0 L * ? *)', '2025-01-31T00:00:00'],
    ['cron(0 9 15W * ? *)', '2025-02-14T09:00:00'],
    ['cron(0 0 1 1 ? 2024)', undefined],
  ])('%s comes at %s', (expression, expected) => {
    expect(next(expression)).toBe(expected);
  });

  it('reads times in a time zone, also around a change of its offset', () => {
    expect(next('at(2025-01-15T12:00:00)', 'Europe/Berlin')).toBe('2025-01-15T11:00:00');
    expect(next('at(2025-07-15T12:00:00)', 'Europe/Berlin')).toBe('2025-07-15T10:00:00');
    expect(next('at(2025-03-30T03:00:00)', 'Europe/Berlin')).toBe('2025-03-30T01:00:00');
    expect(next('cron(0 8 * * ? *)', 'America/New_York')).toBe('2025-01-15T13:00:00');
  });

  it('counts rates from the start, which may lie ahead', () => {
    expect(next('rate(10 minutes)', 'UTC', after + 60_000)).toBe('2025-01-15T10:21:30');
    expect(next('rate(10 minutes)', 'UTC', after - 4 * 60_000)).toBe('2025-01-15T10:26:30');
  });

  it.each([
    'rate(1 minutes)',
    'rate(2 hour)',
    'rate(0 minutes)',
    'rate(5 weeks)',
    'at(tomorrow)',
    'at(2025-13-01T00:00:00)',
    'cron(* * *)',
    'cron(61 * * * ? *)',
    'every day',
    '',
  ])('refuses %s', (expression) => {
    expect(() => occurrences(expression, 'UTC', 0)).toThrow('Invalid Schedule Expression');
  });
});
