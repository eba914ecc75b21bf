import type { LocalClock } from '../model';
import { CLOCK_BYTES, clockCells, virtualNow } from './virtual-time';

/** A clock whose state lives in shared memory, so that worker threads read the same time without asking. */
export type SharedClock = LocalClock & { readonly memory: SharedArrayBuffer; rate(): number };

/** Starts at real time and real speed; `set` keeps the time continuous when only the rate changes. */
export const createClock = (realNow: () => number = Date.now): SharedClock => {
  const memory = new SharedArrayBuffer(CLOCK_BYTES);
  const { times, version } = clockCells(memory);
  const listeners = new Set<() => void>();
  times[2] = 1;
  const now = virtualNow(memory, realNow);
  const write = (virtual: number, rate: number) => {
    Atomics.add(version, 0, 1);
    times.set([realNow(), virtual, rate]);
    Atomics.add(version, 0, 1);
  };
  return {
    memory,
    now,
    rate: () => times[2] ?? 1,
    set: (change) => {
      write(change.now ?? now(), change.rate ?? times[2] ?? 1);
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
