/** Lets pollers rest, and wakes them when something may have been written. */
export type Wakeups = {
  wake(): void;
  /** Resolves after `ms`, on the next wake, or when the signal aborts; true when woken. */
  rest(ms: number, signal: AbortSignal): Promise<boolean>;
};

export const createWakeups = (): Wakeups => {
  const sleepers = new Set<(woken: boolean) => void>();
  return {
    wake: () => {
      for (const sleeper of [...sleepers]) sleeper(true);
    },
    rest: (ms, signal) =>
      new Promise((resolve) => {
        const end = (woken: boolean) => {
          clearTimeout(timer);
          sleepers.delete(end);
          signal.removeEventListener('abort', aborted);
          resolve(woken);
        };
        const aborted = () => end(false);
        const timer = setTimeout(end, ms, false);
        sleepers.add(end);
        signal.addEventListener('abort', aborted);
      }),
  };
};
