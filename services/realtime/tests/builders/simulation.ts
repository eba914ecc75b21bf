import fc from 'fast-check';
import { makePushActivity } from '../../src/use-cases/push-activity';
import { makeSubscribe } from '../../src/use-cases/subscribe';
import { inMemoryRealtime, type Step } from '../fakes/in-memory-realtime';
import { aRecord } from './activity';

/** Both the operation and the news of it arrive when the scheduler says so. */
const scheduled =
  (scheduler: fc.Scheduler): Step =>
  async (operation) => {
    await scheduler.schedule(Promise.resolve());
    const result = operation();
    await scheduler.schedule(Promise.resolve());

    return result;
  };

const clock = () => new Date('2026-01-01T10:00:00.000Z');

/** Pushers and subscribers over one table, whose every step happens in an order that fast-check picks. */
export const simulation = (scheduler: fc.Scheduler) => {
  const world = inMemoryRealtime(scheduled(scheduler));
  let tokens = 0;
  const newToken = () => {
    tokens += 1;
    return `sub_${tokens}`;
  };
  const dependencies = { ...world, clock, newToken };
  const pushActivity = makePushActivity(dependencies);
  const subscribe = makeSubscribe(dependencies);

  return {
    ...world,
    subscribe,
    connect: (connectionId: string) => world.connections.open(connectionId, 'usr_1', clock()),
    /** One record after the other, as a shard delivers them. */
    push: async (seqs: readonly number[]): Promise<void> => {
      for (const seq of seqs) await pushActivity(aRecord({ seq }));
    },
  };
};

/** 1 to `length` in batches, some of which are delivered again right away, whole. */
export const deliveries = (length: number) =>
  fc.array(fc.record({ size: fc.integer({ min: 1, max: 4 }), again: fc.boolean() }), { maxLength: length }).map((batches) => {
    const seqs: number[] = [];
    let next = 1;
    for (const { size, again } of [...batches, { size: length, again: false }]) {
      const batch = Array.from({ length: Math.min(size, length - next + 1) }, (_, index) => next + index);
      seqs.push(...batch, ...(again ? batch : []));
      next += batch.length;
    }
    return seqs;
  });
