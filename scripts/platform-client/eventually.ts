import { setTimeout as pause } from 'node:timers/promises';

export type Patience = { readonly timeoutMs: number; readonly everyMs?: number };

/** Asks until there is an answer; undefined when the time is up. */
export const eventually = async <T>(ask: () => Promise<T | undefined>, { timeoutMs, everyMs = 100 }: Patience): Promise<T | undefined> => {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > deadline) return answer;
    await pause(everyMs);
  }
};
