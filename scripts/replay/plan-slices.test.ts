import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { History } from './columns';
import { planSlices } from './plan-slices';

const history = (id: string, durationDays: number, times: readonly number[]): History => ({
  id,
  item: 'Palm',
  durationDays,
  openingPrice: 1,
  finalPrice: 1,
  kind: 'no-reserve',
  bids: times.map((atDays, index) => ({ line: index + 2, bidder: `b${index}`, amount: 1, atDays })),
});

describe('slices of virtual time', () => {
  it('put bids of the same time together, and end each auction at its own end', () => {
    const steps = planSlices([history('short', 1, [0.1, 0.9]), history('long', 2, [0.2, 1.7])], 0.5);

    expect(steps.map(({ kind, atDays }) => [kind, atDays])).toEqual([
      ['bids', 0.1],
      ['bids', 0.9],
      ['end', 1],
      ['bids', 1.7],
      ['end', 2],
    ]);
    expect(steps[0]).toMatchObject({ lanes: [{ history: { id: 'short' } }, { history: { id: 'long' } }] });
  });

  it('hold every bid once, in order, and before the end of its auction', () => {
    const times = fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { maxLength: 12 });
    const auction = fc.tuple(fc.constantFrom(0.5, 1, 3, 7, 30), times);

    fc.assert(
      fc.property(fc.array(auction, { minLength: 1, maxLength: 6 }), fc.constantFrom(0.01, 0.25, 1, 40), (auctions, sliceDays) => {
        const sorted = (ratios: readonly number[], days: number) => ratios.map((ratio) => ratio * days).toSorted((a, b) => a - b);
        const histories = auctions.map(([days, ratios], index) => history(String(index), days, sorted(ratios, days)));
        const steps = planSlices(histories, sliceDays);
        const placed = steps.flatMap((step) => (step.kind === 'bids' ? step.lanes.map((lane) => ({ ...lane, atDays: step.atDays })) : []));

        expect(steps.map(({ atDays }) => atDays)).toEqual(steps.map(({ atDays }) => atDays).toSorted((a, b) => a - b));
        for (const one of histories) {
          expect(placed.filter((lane) => lane.history === one).flatMap(({ bids }) => bids)).toEqual(one.bids);
          expect(placed.filter((lane) => lane.history === one).every(({ atDays }) => atDays < one.durationDays)).toBe(true);
          expect(steps.filter((step) => step.kind === 'end' && step.histories.includes(one))).toHaveLength(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
