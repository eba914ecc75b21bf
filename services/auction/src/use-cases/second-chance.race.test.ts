import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deeds, race } from '../../tests/behaviours/racing-sales';
import { unpaidAt } from '../../tests/builders/sale';
import { inMemorySales, type SaleTable } from '../../tests/fakes/in-memory-sales';

/** Milliseconds; thousands of interleavings take a while on a busy machine. */
const PATIENCE = 60_000;

/** The same store, where each call happens when the scheduler says so; who reads does so after some steps of others. */
const scheduled =
  (scheduler: fc.Scheduler, steps: readonly number[]) =>
  (table: SaleTable): SaleTable => {
    const { get, offersOf, bidsOf, save } = table.sales;
    let reads = 0;
    const sales = {
      get: async (auctionId: string) => {
        const wait = steps[reads++ % steps.length] ?? 0;
        for (let step = 0; step < wait; step += 1) await scheduler.schedule(Promise.resolve());
        return scheduler.scheduleFunction(get)(auctionId);
      },
      offersOf: scheduler.scheduleFunction(offersOf),
      bidsOf: scheduler.scheduleFunction(bidsOf),
      save: scheduler.scheduleFunction(save),
    };
    return { ...table, sales };
  };

const races = fc.record({
  wanted: fc.shuffledSubarray([...deeds], { minLength: 2 }),
  late: fc.boolean(),
  steps: fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 7 }),
});

it(
  'leaves one outcome, however acceptance, refusal, withdrawal, lapse and whatever follows interleave',
  async () => {
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), races, async (scheduler, { wanted, late, steps }) => {
        const racing = race(
          inMemorySales(() => new Date(unpaidAt)),
          { deeds: wanted, late },
          scheduled(scheduler, steps),
        );
        ends.add(await scheduler.waitFor(racing));
      }),
      { numRuns: 3_000 },
    );
    expect([...ends].toSorted()).toEqual(['accepted', 'fallen-through', 'offering', 'relisted']);
  },
  PATIENCE,
);
