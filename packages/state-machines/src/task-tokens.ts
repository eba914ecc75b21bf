import type { Json } from './definition';
import { StateFailure } from './failure';
import type { Callback } from './host';

type Open = { readonly resolve: (answer: Json) => void; readonly reject: (failure: StateFailure) => void; readonly beats: Set<() => void> };

/** Tokens of tasks that wait for a callback. Each is answered once; an answer to any other token finds nobody. */
export type TaskTokens = {
  open(token: string): Callback;
  /** @returns false when nobody waits with this token (any more). */
  succeed(token: string, output: Json): boolean;
  fail(token: string, error: string, cause?: string): boolean;
  beat(token: string): boolean;
  has(token: string): boolean;
};

export const createTaskTokens = (): TaskTokens => {
  const waiting = new Map<string, Open>();
  const take = (token: string, answer: (open: Open) => void): boolean => {
    const open = waiting.get(token);
    if (!open) return false;
    waiting.delete(token);
    answer(open);
    return true;
  };
  return {
    open: (token) => {
      const beats = new Set<() => void>();
      const answer = new Promise<Json>((resolve, reject) => waiting.set(token, { resolve, reject, beats }));
      return { answer, onHeartbeat: (listener) => beats.add(listener), close: () => waiting.delete(token) };
    },
    succeed: (token, output) => take(token, ({ resolve }) => resolve(output)),
    fail: (token, error, cause) => take(token, ({ reject }) => reject(new StateFailure(error, cause))),
    beat: (token) => {
      const open = waiting.get(token);
      for (const listener of open?.beats ?? []) listener();
      return open !== undefined;
    },
    has: (token) => waiting.has(token),
  };
};
