export type Patience = {
  /** Tries in all; 1 never repeats. */
  readonly attempts: number;
  /** Milliseconds before the first repetition, when the answer does not say; doubled each time. */
  readonly firstPauseMs: number;
  /** Longest pause, whatever the answer says. */
  readonly longestPauseMs: number;
};

export const usualPatience: Patience = { attempts: 3, firstPauseMs: 200, longestPauseMs: 10_000 };

/** Said of a request that was not handled, and that somebody may handle later. */
const passing = [429, 503];

export const isPassing = (status: number): boolean => passing.includes(status);

/**
 * Milliseconds to wait before a request is sent again.
 * @param repetition from 0
 * @param retryAfter the header: seconds, or undefined
 */
export const pauseBefore = (repetition: number, retryAfter: string | null, { firstPauseMs, longestPauseMs }: Patience): number => {
  const asked = Number(retryAfter ?? Number.NaN) * 1_000;
  const usual = firstPauseMs * 2 ** repetition;
  return Math.min(Number.isNaN(asked) ? usual : asked, longestPauseMs);
};

/** Ends early, by failing, when the signal says so. */
export const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
