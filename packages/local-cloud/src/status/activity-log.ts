import type { Activity, Recorder } from '../model';

export type ActivityListener = (activity: Activity) => void;

/** What happened lately, and how often functions ran. */
export type ActivityLog = {
  readonly record: Recorder;
  /** Counts every activity since the start, so that one can tell whether something happened. */
  count(): number;
  /** Oldest first. */
  recent(): readonly Activity[];
  functions(): ReadonlyMap<string, FunctionActivity>;
  subscribe(listener: ActivityListener): () => void;
};

/** Invocations of one function; durations are milliseconds. */
export type FunctionActivity = { readonly invocations: number; readonly errors: number; readonly p50: number };

type Samples = { invocations: number; errors: number; readonly durations: number[] };

const keptActivities = 1_000;
const keptDurations = 200;

const median = (durations: readonly number[]): number =>
  durations.toSorted((one, other) => one - other)[Math.floor(durations.length / 2)] ?? 0;

const durationOf = ({ detail }: Activity): number => (detail as { readonly ms?: number } | undefined)?.ms ?? 0;

const sample = (functions: Map<string, Samples>, activity: Activity): void => {
  const name = activity.title.split(' ')[0] ?? '';
  const samples = functions.get(name) ?? { invocations: 0, errors: 0, durations: [] };
  samples.invocations += 1;
  samples.errors += activity.ok ? 0 : 1;
  samples.durations.push(durationOf(activity));
  if (samples.durations.length > keptDurations) samples.durations.shift();
  functions.set(name, samples);
};

/** Keeps the last thousand activities. `now` is real time: the page shows when something was seen, not when it claims to be. */
export const createActivityLog = (now: () => number = Date.now): ActivityLog => {
  let kept: Activity[] = [];
  let counted = 0;
  const functions = new Map<string, Samples>();
  const listeners = new Set<ActivityListener>();
  return {
    record: (happened) => {
      const activity = { ...happened, at: now() };
      counted += 1;
      kept.push(activity);
      if (kept.length > 2 * keptActivities) kept = kept.slice(-keptActivities);
      if (activity.kind === 'invocation') sample(functions, activity);
      for (const listener of listeners) listener(activity);
    },
    count: () => counted,
    recent: () => kept.slice(-keptActivities),
    functions: () =>
      new Map([...functions].map(([name, { invocations, errors, durations }]) => [name, { invocations, errors, p50: median(durations) }])),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
