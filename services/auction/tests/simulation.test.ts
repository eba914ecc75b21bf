import { describe, expect, it, vi } from 'vitest';
import type { PublishedAuction } from '../src/domain/auction';
import { effectiveEnd, price } from '../src/domain/bidding-price';
import { oracle } from './fakes/oracle';
import { type Simulated, simulate } from './simulation';

/** Many histories; a busy machine takes its time. */
vi.setConfig({ testTimeout: 60_000 });

const seeds = Array.from({ length: 500 }, (_, index) => index + 1);

const expectSound = ({ auction, changes, answers }: Simulated): void => {
  const told = oracle(auction);
  for (const [index, { before, after }] of changes.entries()) {
    const { bidderId = '', amount = 0, at = Number.NaN } = after.lastBid ?? {};
    expect(told.bid(bidderId, amount, at)).toEqual({ ok: true });
    expect([price(after), effectiveEnd(after), after.leaderId]).toEqual([told.look().price, told.look().end, told.look().leader]);
    expect(after.seq).toBe(auction.seq + 1 + index);
    expect(at).toBeLessThan(effectiveEnd(before as PublishedAuction));
  }
  const requests = changes.map(({ after }) => after.lastBid?.request);
  expect(new Set(requests).size).toBe(requests.length);

  const byKey = Map.groupBy(answers, ({ key }) => key);
  for (const same of byKey.values()) expect(new Set(same.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
};

describe('a simulated auction on a bad network', () => {
  it('takes each request at most once, answers it the same each time, and never bids after the end (500 seeds)', async () => {
    for (const seed of seeds) {
      const simulated = await simulate(seed);
      try {
        expectSound(simulated);
      } catch (failure) {
        throw new Error(`Seed ${seed} breaks a rule.`, { cause: failure });
      }
    }
  });

  it('exercises what it is for: repeats that are answered, and bids that come too late', async () => {
    const runs = await Promise.all(seeds.slice(0, 50).map((seed) => simulate(seed)));

    expect(runs.some(({ answers }) => new Set(answers.map(({ key }) => key)).size < answers.length)).toBe(true);
    expect(runs.some(({ auction, end }) => effectiveEnd(end) > auction.endsAt)).toBe(true);
    expect(runs.reduce((sum, { changes }) => sum + changes.length, 0)).toBeGreaterThan(200);
  });
});
