export type ClockChange = { readonly now?: number; readonly rate?: number };
export type ClockProblem = { readonly problem: string };

const greatestRate = 1_000_000;
const latest = Date.UTC(2_200, 0, 1);

const instant = (value: unknown): number => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
};

const parsed = (body: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
};

/** Reads `{now?, rate?}`: now in epoch milliseconds or ISO 8601, rate 1 for real time and 0 to stand still. */
export const clockChange = (body: string): ClockChange | ClockProblem => {
  const input = parsed(body);
  if (!input) return { problem: 'The body must be a JSON object with now and/or rate.' };
  const unknown = Object.keys(input).find((name) => name !== 'now' && name !== 'rate');
  if (unknown !== undefined) return { problem: `"${unknown}" is neither now nor rate.` };
  const { now, rate } = input;
  const at = instant(now);
  if (now !== undefined && !(at >= 0 && at <= latest))
    return { problem: 'now must be a time in epoch milliseconds or ISO 8601, from 1970 to 2200.' };
  if (rate !== undefined && !(typeof rate === 'number' && rate >= 0 && rate <= greatestRate)) {
    return { problem: `rate must be a number from 0 to ${greatestRate}.` };
  }
  return { ...(now !== undefined && { now: Math.round(at) }), ...(typeof rate === 'number' && { rate }) };
};
