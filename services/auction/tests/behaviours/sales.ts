import { beforeEach, describe, expect, it } from 'vitest';
import { unpaidAt } from '../builders/sale';
import { aFallenSale, type Dealing, dealing, PERIOD } from '../builders/sales';
import type { SaleTable } from '../fakes/in-memory-sales';

export const codeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code,
  );

/** What becomes of a sale that fell through: the same on the fake of the unit tests and on the table. */
export const dealsWithSales = (start: (clock: () => Date) => SaleTable): void => {
  const time = { now: unpaidAt };
  let table: SaleTable;
  let deal: Dealing;
  let id: string;
  beforeEach(async () => {
    time.now = unpaidAt;
    table = start(() => new Date(time.now));
    deal = dealing(table, time);
    id = await aFallenSale(table, deal);
  });
  const the = (offerId: string) => ({ auctionId: id, offerId });
  const offered = async () => JSON.parse(await deal.offer(id)) as { readonly offerId: string; readonly price: number };
  const seen = async () => (await deal.listOffers(id, 'usr_seller')).items.map(({ status, price }) => [status, price]);
  const statusOf = async () => (await deal.listOffers(id, 'usr_seller')).status;

  describe('a second chance', () => {
    it('goes to the next bidder for what they would have paid, and is theirs once they accept', async () => {
      const { offerId, price } = await offered();
      expect([price, await statusOf()]).toEqual([4_600, 'offering']);
      const accepted = JSON.parse(await deal.accept(the(offerId), 'usr_c'));

      expect(accepted).toMatchObject({ offerId, auctionId: id, price: 4_600, status: 'accepted', endedAt: '2026-01-09T10:00:00.000Z' });
      expect([await seen(), await statusOf()]).toEqual([[['accepted', 4_600]], 'accepted']);
      expect(await codeOf(deal.accept(the(offerId), 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      expect(await codeOf(deal.decline(the(offerId), 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      expect(await codeOf(deal.withdraw(id))).toBe('AUCTION_NO_OFFER_LIVE');
      expect(await codeOf(deal.offer(id))).toBe('AUCTION_SALE_STANDS');
      expect(await codeOf(deal.relist(id))).toBe('AUCTION_SALE_STANDS');
    });

    it('goes down the ladder when declined or not answered, by the one consent, until nobody is left', async () => {
      const { offerId } = await offered();
      await deal.decline(the(offerId), 'usr_c');
      expect(await seen()).toEqual([
        ['declined', 4_600],
        ['offered', 2_050],
      ]);
      time.now += PERIOD - 1;
      expect(await deal.lapse(id)).toBe(true);
      expect(time.now).toBe(unpaidAt + PERIOD);
      const [, , last] = (await deal.listOffers(id, 'usr_seller')).items;
      expect(last).toMatchObject({ status: 'offered', price: 1_000 });
      await deal.decline(the(last?.offerId ?? ''), 'usr_a');

      expect(await seen()).toEqual([
        ['declined', 4_600],
        ['lapsed', 2_050],
        ['declined', 1_000],
      ]);
      expect([await statusOf(), await codeOf(deal.offer(id))]).toEqual(['fallen-through', 'AUCTION_NO_BIDDER_LEFT']);
    });

    it('is decided by the clock: from its end on it cannot be accepted, whether anybody has passed it on or not', async () => {
      const { offerId } = await offered();
      time.now += PERIOD;
      expect(await codeOf(deal.accept(the(offerId), 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      expect(await codeOf(deal.decline(the(offerId), 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      expect(await seen()).toEqual([['lapsed', 4_600]]);
      const mine = await deal.myOffers({ callerId: 'usr_c', limit: 50, cursor: undefined });
      expect(mine.items.find((offer) => offer.offerId === offerId)).toMatchObject({ status: 'lapsed' });
      time.now -= 1;
      expect(await codeOf(deal.accept(the(offerId), 'usr_c'))).toBe('done');
    });

    it('can be made again to whom it was withdrawn from, and to nobody who declined', async () => {
      const first = await offered();
      expect(JSON.parse(await deal.withdraw(id))).toMatchObject({ offerId: first.offerId, status: 'withdrawn' });
      expect(await codeOf(deal.accept(the(first.offerId), 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      const second = await offered();
      expect(second.price).toBe(4_600);
      await deal.decline(the(second.offerId), 'usr_c');
      await deal.withdraw(id);
      expect((await offered()).price).toBe(2_050);
    });

    it('comes again when that buyer does not pay either, to neither of the two', async () => {
      const { offerId } = await offered();
      await deal.accept(the(offerId), 'usr_c');
      for (let told = 1; told <= 2; told += 1) {
        await deal.unpaid(id, 'usr_c', offerId.replace('off_', 'ord_'));
        await deal.unpaid(id, 'usr_d');
      }
      expect(await statusOf()).toBe('fallen-through');
      expect((await offered()).price).toBe(2_050);
      await deal.unpaid(id, 'usr_c', offerId.replace('off_', 'ord_'));
      expect(await statusOf()).toBe('offering');
    });

    it('is nobody else’s business', async () => {
      const { offerId } = await offered();
      const other = await aFallenSale(table, deal);
      const theirs = JSON.parse(await deal.offer(other)) as { readonly offerId: string };
      for (const answer of [deal.accept, deal.decline]) {
        for (const stranger of ['usr_seller', 'usr_d', 'usr_b', 'usr_x'])
          expect(await codeOf(answer(the(offerId), stranger))).toBe('AUCTION_OFFER_NOT_FOUND');
        expect(await codeOf(answer(the(theirs.offerId), 'usr_c'))).toBe('AUCTION_OFFER_NOT_FOUND');
        expect(await codeOf(answer({ auctionId: 'auc_none', offerId }, 'usr_c'))).toBe('AUCTION_OFFER_NOT_FOUND');
      }
      for (const act of [deal.offer, deal.withdraw]) {
        expect(await codeOf(act(id, 'usr_c'))).toBe('AUCTION_NOT_YOURS');
        expect(await codeOf(act('auc_none'))).toBe('AUCTION_NOT_FOUND');
      }
      expect(await codeOf(deal.listOffers(id, 'usr_c'))).toBe('AUCTION_NOT_YOURS');
      expect(await codeOf(deal.offer(id))).toBe('AUCTION_OFFER_LIVE');
      expect(await seen()).toEqual([['offered', 4_600]]);
    });

    it('is answered once under one key, whatever else happens meanwhile', async () => {
      const made = await deal.offer(id, 'usr_seller', 'key-1');
      expect(await deal.offer(id, 'usr_seller', 'key-1')).toBe(made);
      const { offerId } = JSON.parse(made) as { readonly offerId: string };
      const answers = await Promise.all([1, 2, 3].map(() => deal.accept(the(offerId), 'usr_c', 'key-2')));
      expect(new Set(answers).size).toBe(1);
      expect(await deal.accept(the(offerId), 'usr_c', 'key-2')).toBe(answers[0]);
    });
  });
};
