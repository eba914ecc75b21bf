import fc from 'fast-check';
import type { PublishedAuction } from '../../src/domain/auction';
import { anOpenAuction, opensAt } from './auction';

/** One bid to come, aimed at what matters when its turn comes: the minimum, the leader's maximum, or anywhere. */
export type Step = {
  readonly bidder: string;
  readonly aim: 'minimum' | 'leader' | 'anywhere';
  readonly offset: number;
  readonly wait: number;
};
export type History = { readonly auction: PublishedAuction; readonly steps: readonly Step[] };

const near = fc.integer({ min: -3, max: 3 });
const offset = fc.oneof(near, fc.constantFrom(5, 25, 50, 100, 250, 500), fc.integer({ min: -500, max: 60_000 }));

const step: fc.Arbitrary<Step> = fc.record({
  bidder: fc.constantFrom('usr_a', 'usr_b', 'usr_c', 'usr_d', 'usr_seller'),
  aim: fc.constantFrom('minimum', 'leader', 'anywhere'),
  offset,
  wait: fc.constantFrom(0, 1, 500, 4_999, 5_000, 20_000),
});

const listing = fc.record({
  openingPrice: fc.oneof(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 30_000 })),
  aboveOpening: fc.option(fc.oneof(near, fc.integer({ min: 0, max: 20_000 }))),
  softCloseMs: fc.constantFrom(0, 5_000, 20_000),
  duration: fc.constantFrom(10_000, 60_000, 200_000),
  grace: fc.constantFrom(0, 7_000, 60_000),
});

export const histories: fc.Arbitrary<History> = fc
  .record({ listing, steps: fc.array(step, { maxLength: 25 }) })
  .map(({ listing: given, steps }) => ({
    steps,
    auction: anOpenAuction({
      openingPrice: given.openingPrice,
      reservePrice: given.aboveOpening === null ? 0 : Math.max(1, given.openingPrice + given.aboveOpening),
      softCloseMs: given.softCloseMs,
      endsAt: opensAt + given.duration,
      hardEnd: opensAt + given.duration + given.grace,
    }),
  }));

/** The amount a step stands for, given what it aims at. */
export const aimed = ({ aim, offset: by }: Step, at: { readonly minimum: number; readonly leaderMax: number }): number => {
  if (aim === 'anywhere') return Math.abs(by) + 1;
  return (aim === 'minimum' ? at.minimum : at.leaderMax) + by;
};
