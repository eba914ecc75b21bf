import type { Retrier } from './definition';
import { matches, type StateFailure } from './failure';

/** Seconds before attempt `count` (from 1): "Retrying after an error" of the Step Functions guide. */
const delaySeconds = (retrier: Retrier, count: number, random: () => number): number => {
  const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Number.POSITIVE_INFINITY, JitterStrategy } = retrier;
  const delay = Math.min(IntervalSeconds * BackoffRate ** (count - 1), MaxDelaySeconds);
  return JitterStrategy === 'FULL' ? delay * random() : delay;
};

/** Counts the attempts of one visit, each retrier for itself. */
export const retryCounter = (retriers: readonly Retrier[] = [], random: () => number = Math.random) => {
  const counts = retriers.map(() => 0);
  return {
    /** Attempts so far, all retriers together. */
    total: (): number => counts.reduce((sum, count) => sum + count, 0),
    /** Seconds to wait before the next attempt; undefined when there is none. */
    next: (failure: StateFailure): number | undefined => {
      const index = retriers.findIndex(({ ErrorEquals }) => matches(ErrorEquals, failure));
      const retrier = retriers[index];
      const count = (counts[index] ?? 0) + 1;
      if (!retrier || count > (retrier.MaxAttempts ?? 3)) return undefined;
      counts[index] = count;
      return delaySeconds(retrier, count, random);
    },
  };
};
