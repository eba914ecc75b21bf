import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../builders/auction';
import { aFallenSale, type Dealing, dealing, PERIOD, unpaidAt } from '../builders/sales';
import type { SaleTable } from '../fakes/in-memory-sales';

const codeOf = (attempt: Promise<unknown>): Promise<unknown> =>
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
  const offered = async () => JSON.parse(await deal.offer(id)) as { readonly offerId: string; readonly price: number };
  const seen = async () => (await deal.listOffers(id, 'usr_seller')).items.map(({ status, price }) => [status, price]);
  const statusOf = async () => (await deal.listOffers(id, 'usr_seller')).status;

  describe('a second chance', () => {
    it('goes to the next bidder for what they would have paid, and is theirs once they accept', async () => {
      const { offerId, price } = await offered();
      expect([price, await statusOf()]).toEqual([4_600, 'offering']);
      const accepted = JSON.parse(await deal.accept(id, offerId, 'usr_c'));

      expect(accepted).toMatchObject({ offerId, auctionId: id, price: 4_600, status: 'accepted', endedAt: '2026-01-09T10:00:00.000Z' });
      expect([await seen(), await statusOf()]).toEqual([[['accepted', 4_600]], 'accepted']);
      expect(await codeOf(deal.accept(id, offerId, 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      expect(await codeOf(deal.decline(id, offerId, 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      expect(await codeOf(deal.withdraw(id))).toBe('AUCTION_NO_OFFER_LIVE');
      expect(await codeOf(deal.offer(id))).toBe('AUCTION_SALE_STANDS');
      expect(await codeOf(deal.relist(id))).toBe('AUCTION_SALE_STANDS');
    });

    it('goes down the ladder when declined or not answered, by the one consent, until nobody is left', async () => {
      const { offerId } = await offered();
      await deal.decline(id, offerId, 'usr_c');
      expect(await seen()).toEqual([
        ['declined', 4_600],
        ['offered', 2_050],
      ]);
      time.now += PERIOD - 1;
      expect(await deal.lapse(id)).toBe(true);
      expect(time.now).toBe(unpaidAt + PERIOD);
      const [, , last] = (await deal.listOffers(id, 'usr_seller')).items;
      expect(last).toMatchObject({ status: 'offered', price: 1_000 });
      await deal.decline(id, last?.offerId ?? '', 'usr_a');

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
      expect(await codeOf(deal.accept(id, offerId, 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      expect(await codeOf(deal.decline(id, offerId, 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      expect(await seen()).toEqual([['lapsed', 4_600]]);
      const mine = await deal.myOffers({ callerId: 'usr_c', limit: 50, cursor: undefined });
      expect(mine.items.find((offer) => offer.offerId === offerId)).toMatchObject({ status: 'lapsed' });
      time.now -= 1;
      expect(await codeOf(deal.accept(id, offerId, 'usr_c'))).toBe('done');
    });

    it('can be made again to whom it was withdrawn from, and to nobody who declined', async () => {
      const first = await offered();
      expect(JSON.parse(await deal.withdraw(id))).toMatchObject({ offerId: first.offerId, status: 'withdrawn' });
      expect(await codeOf(deal.accept(id, first.offerId, 'usr_c'))).toBe('AUCTION_OFFER_OVER');
      const second = await offered();
      expect(second.price).toBe(4_600);
      await deal.decline(id, second.offerId, 'usr_c');
      await deal.withdraw(id);
      expect((await offered()).price).toBe(2_050);
    });

    it('comes again when that buyer does not pay either, to neither of the two', async () => {
      const { offerId } = await offered();
      await deal.accept(id, offerId, 'usr_c');
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
          expect(await codeOf(answer(id, offerId, stranger))).toBe('AUCTION_OFFER_NOT_FOUND');
        expect(await codeOf(answer(id, theirs.offerId, 'usr_c'))).toBe('AUCTION_OFFER_NOT_FOUND');
        expect(await codeOf(answer('auc_none', offerId, 'usr_c'))).toBe('AUCTION_OFFER_NOT_FOUND');
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
      const answers = await Promise.all([1, 2, 3].map(() => deal.accept(id, offerId, 'usr_c', 'key-2')));
      expect(new Set(answers).size).toBe(1);
      expect(await deal.accept(id, offerId, 'usr_c', 'key-2')).toBe(answers[0]);
    });

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
      await deal.decline(id, offerId, 'usr_c');
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

  describe('listing again', () => {
    const relisted = async (auctionId: string, options = {}) =>
      JSON.parse(await deal.relist(auctionId, options)) as { readonly auctionId: string; readonly endsAt: string };

    it('makes one new auction as the old one was, once, and each knows of the other', async () => {
      const picture = { id: 'pic_1', key: 'pictures/auc_1/pic_1', contentType: 'image/png' };
      id = await aFallenSale(table, deal, { pictures: [picture], reservePrice: 5_000 });
      const again = await relisted(id, { key: 'key-1' });
      expect(again).toMatchObject({ relistOf: id, state: 'open', title: 'A brass sextant', openingPrice: 1_000, reservePrice: 5_000, bidCount: 0 });
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
      expect(await relisted(id, { changes, asDraft: true })).toMatchObject({ openingPrice: 700, state: 'draft', endsAt: '2026-01-12T10:00:00.000Z' });
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
