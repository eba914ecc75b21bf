import type { Clock } from '@ecom/kernel';
import type { Instant } from '../domain/auction';
import { waitingFor } from '../domain/due';

export const dueTasks = ['open', 'announce-ending-soon', 'close', 'lapse-offer'] as const;
export type DueTask = (typeof dueTasks)[number];

export type TaskQueue = {
  /** @param delay seconds, 900 at most */
  send(task: DueTask, auctionId: string, delay: number): Promise<void>;
  /** Many at once, without delay. */
  sendAll(task: DueTask, auctionIds: readonly string[]): Promise<void>;
};

export type TaskSchedules = {
  /** Puts or moves the one schedule that an auction has for a task. */
  put(task: DueTask, auctionId: string, at: Instant): Promise<void>;
  /** Nothing happens when there is none. */
  remove(task: DueTask, auctionId: string): Promise<void>;
};

/** Resolves after some milliseconds. */
export type Pause = (milliseconds: number) => Promise<void>;
type Due = { readonly task: DueTask; readonly auctionId: string; readonly at: Instant };
type Dependencies = { readonly tasks: Pick<TaskQueue, 'send'>; readonly clock: Clock; readonly pause: Pause };

/** Waits until `at`, here or in the queue. @returns whether the time has come; otherwise the task comes again by itself. */
export const hasCome = async ({ tasks, clock, pause }: Dependencies, { task, auctionId, at }: Due): Promise<boolean> => {
  for (;;) {
    const waiting = waitingFor(at, clock().getTime());
    if (waiting.kind === 'over') return true;
    if (waiting.kind === 'queue') {
      await tasks.send(task, auctionId, waiting.seconds);
      return false;
    }
    await pause(waiting.milliseconds);
  }
};
