import type { LocalClock } from '../model';
import type { Occurrences } from './schedule-expression';
import type { VirtualTimers } from './virtual-timers';

/** However fast the clock runs, a recurring schedule fires no more often than this in real time. */
const MIN_REAL_GAP_MS = 200;

export type Recurrence = {
  readonly clock: LocalClock;
  readonly timers: VirtualTimers;
  readonly times: Occurrences;
  readonly fire: (scheduledAt: number) => Promise<void>;
  /** Called after the last occurrence. */
  readonly ended?: () => void;
  /** Epoch milliseconds. */
  readonly startAt?: number | undefined;
  readonly endAt?: number | undefined;
};

/**
 * Fires at every occurrence; occurrences missed by a jump of the clock or during a firing count once, and those that a clock set back
 * makes come again do. Returns how to end it.
 */
export const recur = ({
  clock,
  timers,
  times,
  fire,
  ended = () => {},
  startAt,
  endAt = Number.POSITIVE_INFINITY,
}: Recurrence): (() => void) => {
  let cancel = () => {};
  let stopped = false;
  let pause: NodeJS.Timeout | undefined;
  let waitingSince: number | undefined;
  const schedule = (after: number) => {
    const next = times.next(after);
    if (stopped) return;
    waitingSince = after;
    if (next === undefined || next > endAt) ended();
    else cancel = timers.at(next, () => void run(next));
  };
  const gap = () =>
    new Promise((done) => {
      pause = setTimeout(done, times.once ? 0 : MIN_REAL_GAP_MS);
    });
  const fromNow = () => Math.max((startAt ?? 0) - 1, clock.now());
  const run = async (scheduledAt: number) => {
    waitingSince = undefined;
    const reached = Math.max(scheduledAt, clock.now());
    await Promise.all([fire(scheduledAt), gap()]);
    if (stopped) return;
    if (times.once) ended();
    else schedule(clock.now() < reached ? fromNow() : reached);
  };
  const startOver = () => {
    if (waitingSince === undefined || fromNow() >= waitingSince) return;
    cancel();
    schedule(fromNow());
  };
  const unsubscribe = times.once ? () => {} : clock.onChange(startOver);
  // A one-time schedule for an instant that has passed fires at once: its caller computed it a moment ago.
  schedule(times.once ? Number.NEGATIVE_INFINITY : fromNow());
  return () => {
    stopped = true;
    unsubscribe();
    clearTimeout(pause);
    cancel();
  };
};
