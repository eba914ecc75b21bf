import type { LocalClock } from '../model';
import type { Occurrences } from './schedule-expression';
import type { VirtualTimers } from './virtual-timers';

/** However fast the clock runs, a recurring schedule fires no more often than this in real time. */
const MIN_REAL_GAP_MS = 200;

type Window = { readonly startAt?: number | undefined; readonly endAt?: number | undefined };

/** Fires at every occurrence inside the window; occurrences missed by a jump or during a firing count once. Returns how to end it. */
export const recur = (
  clock: LocalClock,
  timers: VirtualTimers,
  times: Occurrences,
  fire: (scheduledAt: number) => Promise<void>,
  ended: () => void,
  { startAt, endAt = Number.POSITIVE_INFINITY }: Window = {},
): (() => void) => {
  let cancel = () => {};
  let stopped = false;
  let pause: NodeJS.Timeout | undefined;
  const schedule = (after: number) => {
    const next = times.next(after);
    if (stopped) return;
    if (next === undefined || next > endAt) return ended();
    cancel = timers.at(next, () => void run(next));
  };
  const run = async (scheduledAt: number) => {
    const [{ status }] = await Promise.allSettled([
      fire(scheduledAt),
      new Promise((done) => (pause = setTimeout(done, times.once ? 0 : MIN_REAL_GAP_MS))),
    ]);
    if (status === 'rejected' || stopped) return;
    if (times.once) ended();
    else schedule(Math.max(scheduledAt, clock.now()));
  };
  // A one-time schedule for an instant that has passed fires at once: its caller computed it a moment ago.
  schedule(times.once ? Number.NEGATIVE_INFINITY : Math.max((startAt ?? 0) - 1, clock.now()));
  return () => {
    stopped = true;
    clearTimeout(pause);
    cancel();
  };
};
