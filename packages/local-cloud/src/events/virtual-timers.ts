import type { LocalClock } from '../model';

type Entry = { readonly at: number; readonly run: () => void };

export type VirtualTimers = {
  /** Runs once when the clock has reached `at` (epoch milliseconds); at once when it already has. Returns how to cancel. */
  at(at: number, run: () => void): () => void;
  stop(): void;
};

/** The longest wait a Node timer takes; longer ones fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Timers that follow a clock which may jump, race or stand still. */
export const createVirtualTimers = (clock: LocalClock & { rate(): number }): VirtualTimers => {
  const entries: Entry[] = [];
  let timer: NodeJS.Timeout | undefined;

  const arm = () => {
    clearTimeout(timer);
    const next = entries[0];
    const rate = clock.rate();
    if (!next) return;
    const left = next.at - clock.now();
    if (left > 0 && rate <= 0) return;
    timer = setTimeout(fire, Math.min(Math.max(Math.ceil(left / rate), 0) || 0, MAX_TIMER_MS));
  };
  const fire = () => {
    const now = clock.now();
    while (entries[0] && entries[0].at <= now) entries.shift()?.run();
    arm();
  };
  const unsubscribe = clock.onChange(arm);
  const position = (at: number): number => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    at: (at, run) => {
      const entry = { at, run };
      const index = position(at);
      entries.splice(index, 0, entry);
      if (index === 0) arm();
      return () => {
        const found = entries.indexOf(entry);
        if (found >= 0) entries.splice(found, 1);
        if (found === 0) arm();
      };
    },
    stop: () => {
      unsubscribe();
      clearTimeout(timer);
      entries.length = 0;
    },
  };
};
