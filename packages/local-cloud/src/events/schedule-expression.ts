import { Cron } from 'croner';

/** When a schedule fires: the first instant after `after` (epoch milliseconds), undefined when never again. */
export type Occurrences = { readonly once: boolean; next(after: number): number | undefined };

const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  minutes: 60_000,
  hour: 3_600_000,
  hours: 3_600_000,
  day: 86_400_000,
  days: 86_400_000,
};

const offsetMs = (timezone: string, at: number): number => {
  const name = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};

/** Epoch milliseconds of a wall-clock time; the second pass settles times around a change of the offset. */
const instantOf = (local: string, timezone: string): number => {
  const utc = Date.parse(`${local}Z`);
  if (Number.isNaN(utc)) return utc;
  const guess = utc - offsetMs(timezone, utc);
  return utc - offsetMs(timezone, guess);
};

const invalid = (expression: string) => new Error(`Invalid Schedule Expression ${expression}.`);

const at = (expression: string, local: string, timezone: string): Occurrences => {
  const instant = instantOf(local, timezone);
  if (Number.isNaN(instant)) throw invalid(expression);
  return { once: true, next: (after) => (instant > after ? instant : undefined) };
};

const rate = (expression: string, start: number): Occurrences => {
  const [, digits, unit = ''] = /^rate\((\d+) (\w+)\)$/.exec(expression) ?? [];
  const count = Number(digits);
  const period = count * (UNIT_MS[unit] ?? Number.NaN);
  if (!(period > 0) || (count === 1) === unit.endsWith('s')) throw invalid(expression);
  return { once: false, next: (after) => start + (Math.floor((after - start) / period) + 1) * period };
};

// AWS counts weekdays from 1 = Sunday, and allows steps without a range.
const cron = (expression: string, fields: string, timezone: string): Occurrences => {
  if (fields.trim().split(/\s+/).length !== 6) throw invalid(expression);
  try {
    const job = new Cron(`0 ${fields}`, { timezone, sloppyRanges: true, alternativeWeekdays: true, paused: true });
    return { once: false, next: (after) => job.nextRun(new Date(after))?.getTime() };
  } catch (error) {
    throw new Error(`Invalid Schedule Expression ${expression}: ${(error as Error).message}`, { cause: error });
  }
};

/** Reads `at(…)`, `rate(…)` or `cron(…)`; rates count from `start`. @throws Error for anything else. */
export const occurrences = (expression: string, timezone: string, start: number): Occurrences => {
  const [, kind, inner = ''] = /^(at|rate|cron)\(([^()]+)\)$/.exec(expression) ?? [];
  if (kind === 'at' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inner)) return at(expression, inner, timezone);
  if (kind === 'cron') return cron(expression, inner, timezone);
  if (kind === 'rate') return rate(expression, start);
  throw invalid(expression);
};
