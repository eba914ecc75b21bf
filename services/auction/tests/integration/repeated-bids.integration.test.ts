import { beforeEach, describe, expect, it } from 'vitest';
import type { PublishedAuction } from '../../src/domain/auction';
import * as errors from '../../src/domain/errors';
import { anOpenAuction, opensAt } from '../builders/auction';
import { aCommand, aProcess } from '../builders/bidders';
import { bidStores } from '../fakes/bid-stores';
import { type Fate, flakyBids } from '../fakes/flaky-bids';
import type { BidStoreHarness } from '../fakes/in-memory-bids';

describe.each(bidStores())('bidding more than once $name', ({ open }) => {
  let bids: BidStoreHarness;
  beforeEach(async () => {
    bids = await open();
  });
  const put = async (overrides: Partial<PublishedAuction> = {}) => bids.put(anOpenAuction({ id: 'auc_1', ...overrides }));
  const later = (store = bids.store) => aProcess(store, { now: () => opensAt + 60_000 });
  const fates = (...told: Fate[]) => flakyBids(bids.store, () => told.shift() ?? 'fine');

  describe('the same request again', () => {
    const keyed = aCommand({ idempotencyKey: 'key-1' });

    it.each([
      { name: 'at once', between: async () => undefined },
      {
        name: 'after another bid, once the answer is recorded',
        between: async () => {
          await aProcess(bids.store).placeBid(aCommand({ bidderId: 'usr_b', amount: 9_000 }));
          await bids.settle();
        },
      },
    ])('gets the original answer byte for byte $name', async ({ between }) => {
      await put();
      const first = await aProcess(bids.store).placeBid(keyed);
      await between();

      expect(JSON.stringify(await later().placeBid(keyed))).toBe(JSON.stringify(first));
      expect((await bids.changes()).filter(({ after }) => after.lastBid?.bidderId === 'usr_buyer')).toHaveLength(1);
    });

    it('waits a moment for an answer that is being recorded', async () => {
      await put();
      const first = await aProcess(bids.store).placeBid(keyed);
      await aProcess(bids.store).placeBid(aCommand({ bidderId: 'usr_b', amount: 9_000 }));
      const patient = aProcess(bids.store, { pause: () => bids.settle() });

      expect(JSON.stringify(await patient.placeBid(keyed))).toBe(JSON.stringify(first));
    });

    it('is asked to come back when the answer is neither in the auction nor recorded in time', async () => {
      await put();
      await aProcess(bids.store).placeBid(keyed);
      await aProcess(bids.store).placeBid(aCommand({ bidderId: 'usr_b', amount: 9_000 }));

      await expect(later().placeBid(keyed)).rejects.toThrow(errors.BidPendingError);
    });

    it('is refused with another amount, whether the answer is recorded or not', async () => {
      await put();
      await aProcess(bids.store).placeBid(keyed);
      const reused = async (amount: number) =>
        expect(later().placeBid({ ...keyed, amount })).rejects.toThrow(errors.IdempotencyKeyReusedError);
      await reused(1_200);
      await reused(6_000);
      await bids.settle();
      await reused(1_200);
      await reused(6_000);
      await aProcess(bids.store).placeBid(aCommand({ bidderId: 'usr_b', amount: 9_000 }));
      await reused(20_000);
    });

    it('by somebody else under the same key is another request', async () => {
      await put();
      await aProcess(bids.store).placeBid(keyed);

      expect(await aProcess(bids.store).placeBid({ ...keyed, bidderId: 'usr_b', amount: 6_000 })).toMatchObject({ seq: 3 });
    });
  });

  it.each([
    { name: 'an answer lost after the commit', told: ['answer lost'] },
    { name: 'two answers lost', told: ['answer lost', 'answer lost'] },
    { name: 'a lost request', told: ['request lost', 'fine'] },
    { name: 'a request delivered twice', told: ['delivered twice'] },
  ] as const)('bids once in spite of $name', async ({ told }) => {
    await put();

    expect(await aProcess(fates(...told)).placeBid(aCommand())).toMatchObject({ status: 'leading', seq: 2 });
    expect(await bids.changes()).toHaveLength(1);
  });

  it('says that the auction is busy when nothing comes through', async () => {
    await put();

    await expect(aProcess(flakyBids(bids.store, () => 'request lost')).placeBid(aCommand())).rejects.toThrow(errors.AuctionBusyError);
  });
});
