import type { auctionActivity, MessageData } from '@ecom/contracts';
import type { Clock } from '@ecom/kernel';
import type { Announce } from '../../src/use-cases/announce-ending-soon';
import type { DueTask, TaskSchedules } from '../../src/use-cases/due-tasks';

type Announcement = Parameters<Announce>[0][number];

/** The outside world of the relay; `failures` counts how many announcements still fail. */
export const recordingRelay = (clock: Clock) => {
  const activities: MessageData<typeof auctionActivity>[] = [];
  const announcements: Announcement[] = [];
  const removedPictures: string[] = [];
  const schedules = new Map<string, number>();
  const world = { failures: 0 };
  const nameOf = (task: DueTask, auctionId: string): string => `${task} ${auctionId}`;
  const taskSchedules: TaskSchedules = {
    put: async (task, auctionId, at) => void schedules.set(nameOf(task, auctionId), at),
    remove: async (task, auctionId) => void schedules.delete(nameOf(task, auctionId)),
  };

  return {
    world,
    activities,
    announcements,
    removedPictures,
    scheduled: (auctionId: string) =>
      Object.fromEntries([...schedules].filter(([name]) => name.endsWith(auctionId)).map(([name, at]) => [name.split(' ')[0], at])),
    dependencies: {
      clock,
      schedules: taskSchedules,
      publishActivity: async (activity: MessageData<typeof auctionActivity>) => void activities.push(activity),
      announce: async (events: readonly Announcement[]) => {
        if (world.failures > 0) {
          world.failures -= 1;
          throw new Error('The bus is down.');
        }
        announcements.push(...events);
      },
      removePicture: async (key: string) => void removedPictures.push(key),
    },
  };
};
