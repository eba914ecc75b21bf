import { setTimeout as pause } from 'node:timers/promises';
import { LocalCloudError } from './errors';
import type { ActivityLog } from './status/activity-log';
import type { QueueStatus } from './status/queue-status';

export type Quiet = {
  readonly activities: Pick<ActivityLog, 'count'>;
  readonly queues: () => Promise<readonly QueueStatus[]>;
  /** Longer than pollers take to see a new record. */
  readonly quietMs?: number;
  readonly timeoutMs?: number;
};

const isBusy = ({ isDlq, waiting, inFlight }: QueueStatus): boolean => !isDlq && waiting + inFlight > 0;

/** Resolves when queues are empty and nothing has happened for a while. @throws LocalCloudError NOT_IDLE */
export const untilQuiet = async ({ activities, queues, quietMs = 600, timeoutMs = 60_000 }: Quiet): Promise<void> => {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const before = activities.count();
    await pause(quietMs);
    const busy = (await queues()).filter(isBusy);
    if (busy.length === 0 && activities.count() === before) return;
    if (performance.now() > deadline) {
      throw new LocalCloudError(
        'NOT_IDLE',
        `The local cloud is not quiet after ${timeoutMs} ms; busy: ${busy.map(({ name }) => name).join(', ') || 'functions'}.`,
      );
    }
  }
};
