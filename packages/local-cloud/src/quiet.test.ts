import { expect, it } from 'vitest';
import { untilQuiet } from './quiet';
import type { QueueStatus } from './status/queue-status';

const queue = (depth: Partial<QueueStatus>): QueueStatus => ({
  name: 'q',
  service: 's',
  isDlq: false,
  waiting: 0,
  inFlight: 0,
  delayed: 0,
  ...depth,
});

it('waits until nothing happens and nothing waits', async () => {
  const counts = [1, 2, 2, 2, 2, 2];
  const depths = [queue({}), queue({ inFlight: 1 }), queue({ delayed: 5 })];
  await untilQuiet({ activities: { count: () => counts.shift() ?? 2 }, queues: async () => [depths.shift() ?? queue({})], quietMs: 1 });

  expect(depths).toEqual([]);
});

it('takes what lies in a dead-letter queue for settled', async () => {
  const queues = async () => [queue({ isDlq: true, waiting: 3 })];

  await expect(untilQuiet({ activities: { count: () => 0 }, queues, quietMs: 1 })).resolves.toBeUndefined();
});

it('gives up in the end and names what is busy', async () => {
  const queues = async () => [queue({ name: 'mails', waiting: 1 })];

  await expect(untilQuiet({ activities: { count: () => 0 }, queues, quietMs: 1, timeoutMs: 5 })).rejects.toMatchObject({
    code: 'NOT_IDLE',
    message: expect.stringContaining('mails') as string,
  });
});
