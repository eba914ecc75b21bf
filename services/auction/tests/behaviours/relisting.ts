import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../builders/auction';
import { unpaidAt } from '../builders/sale';
import { aFallenSale, type Dealing, dealing } from '../builders/sales';
import type { SaleTable } from '../fakes/in-memory-sales';
import { codeOf } from './sales';

/** What becomes of a lot that nobody bought, or paid: the same on the fake and on the table. */
export const listsAgain = (start: (clock: () => Date) => SaleTable): void => {
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
  const offered = async () => JSON.parse(await deal.offer(id)) as { readonly offerId: string; readonly price: number };
  const statusOf = async () => (await deal.listOffers(id, 'usr_seller')).status;

  describe('listing again', () => {
    const relisted = async (auctionId: string, options = {}) =>
      JSON.parse(await deal.relist(auctionId, options)) as { readonly auctionId: string; readonly endsAt: string };

    it('makes one new auction as the old one was, once, and each knows of the other', async () => {
      const picture = { id: 'pic_1', key: 'pictures/auc_1/pic_1', contentType: 'image/png' };
      id = await aFallenSale(table, deal, { pictures: [picture], reservePrice: 5_000 });
      const again = await relisted(id, { key: 'key-1' });
      expect(again).toMatchObject({
        relistOf: id,
        state: 'open',
        title: 'A brass sextant',
        openingPrice: 1_000,
        reservePrice: 5_000,
        bidCount: 0,
      });
      expect(Date.parse(again.endsAt)).toBe(time.now + day);

      const [now, then] = [await table.described.get(again.auctionId), await table.described.get(id)];
      expect(now).toMatchObject({ relistOf: id, auction: { pictures: [picture], seq: 1, category: 'instruments', aliasSalt: 'pepper' } });
      expect(then).toMatchObject({ relistedAs: again.auctionId });
      expect(await relisted(id, { key: 'key-1' })).toEqual(again);
      expect(await codeOf(deal.relist(id))).toBe('AUCTION_ALREADY_RELISTED');
      expect(await codeOf(deal.offer(id))).toBe('AUCTION_ALREADY_RELISTED');
      expect(await statusOf()).toBe('relisted');
    });

    it('takes other prices and times, checked as those of a new auction, and can wait as a draft', async () => {
      expect(await codeOf(deal.relist(id, { changes: { reservePrice: 1 } }))).toBe('AUCTION_INVALID');
      expect(await codeOf(deal.relist(id, { changes: { endsAt: time.now } }))).toBe('AUCTION_INVALID');
      const changes = { openingPrice: 700, startsAt: time.now + day, endsAt: time.now + 3 * day };
      expect(await relisted(id, { changes, asDraft: true })).toMatchObject({
        openingPrice: 700,
        state: 'draft',
        endsAt: '2026-01-12T10:00:00.000Z',
      });
    });

    it.each([
      { name: 'a stranger', act: () => deal.relist(id, { callerId: 'usr_c' }), code: 'AUCTION_NOT_YOURS' },
      { name: 'a seller of nothing', act: () => deal.relist('auc_none'), code: 'AUCTION_NOT_FOUND' },
    ])('is refused to $name', async ({ act, code }) => {
      expect(await codeOf(act())).toBe(code);
    });

    it('is possible for what nobody bought, and not for what is sold, still runs, or is offered', async () => {
      const ended = (overrides: object) => aFallenSale(table, { unpaid: async () => undefined }, overrides);
      const nobodys = await ended({ reservePrice: 10_000 });
      expect(await codeOf(deal.offer(nobodys))).toBe('AUCTION_SALE_STANDS');
      expect(await relisted(nobodys)).toMatchObject({ relistOf: nobodys });
      expect(await codeOf(deal.relist(nobodys))).toBe('AUCTION_ALREADY_RELISTED');
      expect(await codeOf(deal.relist(await ended({ title: 'Sold' })))).toBe('AUCTION_SALE_STANDS');
      expect(await codeOf(deal.relist(await ended({ status: 'published' })))).toBe('AUCTION_SALE_STANDS');
      await offered();
      expect(await codeOf(deal.relist(id))).toBe('AUCTION_OFFER_LIVE');
    });
  });
};
