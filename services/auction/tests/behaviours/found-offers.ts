import { beforeEach, describe, expect, it } from 'vitest';
import { unpaidAt } from '../builders/sale';
import { aFallenSale, type Dealing, dealing, PERIOD } from '../builders/sales';
import type { SaleTable } from '../fakes/in-memory-sales';
import { codeOf } from './sales';

/** Where offers, and orders that nobody paid, turn up. */
export const findsOffers = (start: (clock: () => Date) => SaleTable): void => {
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

  describe('an offer', () => {
    it('shows to its bidder, newest first, page by page', async () => {
      const mine = await Promise.all([1, 2, 3].map(() => aFallenSale(table, deal, { sellerId: 'usr_seller' })));
      for (const auctionId of mine) {
        time.now += 1_000;
        await deal.offer(auctionId);
      }
      const walk = async () => {
        const found: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await deal.myOffers({ callerId: 'usr_c', limit: 2, cursor });
          found.push(...page.items.map(({ auctionId }) => auctionId));
          cursor = page.cursor;
        } while (cursor !== undefined);
        return found.filter((auctionId) => mine.includes(auctionId));
      };
      expect(await walk()).toEqual(mine.toReversed());
      expect((await deal.myOffers({ callerId: 'usr_d', limit: 2, cursor: undefined })).items).toEqual([]);
    });

    it('is found by the sweeper once its time is up, until it is passed on', async () => {
      await offered();
      const overdue = async () => {
        const found: string[] = [];
        for await (const page of table.offers.overdue(time.now)) found.push(...page);
        return found.includes(id);
      };
      expect(await overdue()).toBe(false);
      time.now += PERIOD;
      expect(await overdue()).toBe(true);
      await deal.lapse(id);
      expect(await overdue()).toBe(false);
      await deal.withdraw(id);
      time.now += PERIOD;
      expect(await overdue()).toBe(false);
      expect(await deal.lapse(id)).toBe(false);
    });

    it('is left alone by a schedule of the offer before, and waited for by one that comes early', async () => {
      const { offerId } = await offered();
      time.now += PERIOD - 60_000;
      expect(await deal.lapse(id)).toBe(false);
      expect(deal.sent).toEqual([['lapse-offer', id, 60]]);
      await deal.decline(the(offerId), 'usr_c');
      expect([await deal.lapse(id), deal.sent.length]).toEqual([false, 1]);
    });
  });

  describe('an order that nobody paid', () => {
    it.each([
      { name: 'an auction that is not over', overrides: { status: 'published' }, code: 'AUCTION_SALE_STANDS' },
      { name: 'no auction', overrides: undefined, code: 'AUCTION_NOT_FOUND' },
    ])('is refused for $name', async ({ overrides, code }) => {
      const attempt = overrides ? aFallenSale(table, deal, overrides) : deal.unpaid('auc_none', 'usr_d');
      expect(await codeOf(attempt)).toBe(code);
    });

    it('is refused while another has the lot', async () => {
      await offered();
      expect(await codeOf(deal.unpaid(id, 'usr_x', 'ord_other'))).toBe('AUCTION_SALE_STANDS');
    });
  });
};
