import type { Host, Json, TaskRequest } from '@ecom/state-machines';
import { createTaskTokens, type TaskTokens } from '@ecom/state-machines';

type Timer = { readonly at: number; readonly run: () => void };

export type VirtualHost = Host & {
  readonly tokens: TaskTokens;
  readonly visited: ReadonlySet<string>;
  /** Lets everything happen that is due until it is over; `follow` does what follows from changes. */
  runOut(isOver: () => boolean, follow: () => Promise<void>): Promise<void>;
};

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
};

/** Time that goes on when there is nothing left to do. */
export const virtualHost = (start: number, call: (request: TaskRequest) => Promise<Json>): VirtualHost => {
  let now = start;
  let opened = 0;
  const timers = new Set<Timer>();
  const tokens = createTaskTokens();
  const visited = new Set<string>();

  return {
    tokens,
    visited,
    now: () => now,
    at: (at, run) => {
      const timer = { at, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    call: (request) => {
      visited.add(request.stateName);
      return call(request);
    },
    openCallback: () => {
      opened += 1;
      const token = `token-${opened}`;
      return { token, callback: tokens.open(token) };
    },
    random: () => 0.5,
    record: () => undefined,
    runOut: async (isOver, follow) => {
      const turn = async (): Promise<void> => {
        await settle();
        await follow();
        await settle();
      };
      await turn();
      while (!isOver()) {
        const due = [...timers].sort((one, other) => one.at - other.at)[0];
        if (!due) return;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
        await turn();
      }
    },
  };
};
