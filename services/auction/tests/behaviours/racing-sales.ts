import { expect } from 'vitest';
import type { Offer, Sale } from '../../src/domain/sale';
import { unpaidAt } from '../builders/sale';
import { aFallenSale, type Dealing, dealing, PERIOD } from '../builders/sales';
import type { SaleTable } from '../fakes/in-memory-sales';

export const deeds = ['accept', 'accept again', 'decline', 'withdraw', 'lapse', 'offer', 'relist'] as const;
export type Deed = (typeof deeds)[number];

type Outcome = { readonly deed: Deed; readonly done: boolean; readonly code?: string | undefined };

/** What a deed may be answered that came too late. */
const lateCodes = new Set([
  ...['AUCTION_OFFER_OVER', 'AUCTION_NO_OFFER_LIVE', 'AUCTION_OFFER_LIVE', 'AUCTION_SALE_STANDS'],
  ...['AUCTION_ALREADY_RELISTED', 'AUCTION_SALE_CHANGED'],
]);

const doing = (deal: Dealing, id: string, offerId: string): Readonly<Record<Deed, () => Promise<unknown>>> => ({
  accept: () => deal.accept({ auctionId: id, offerId }, 'usr_c'),
  'accept again': () => deal.accept({ auctionId: id, offerId }, 'usr_c', 'key-1'),
  decline: () => deal.decline({ auctionId: id, offerId }, 'usr_c'),
  withdraw: () => deal.withdraw(id),
  lapse: () => deal.lapse(id),
  offer: () => deal.offer(id),
  relist: () => deal.relist(id),
});

const attempted = async (deed: Deed, act: () => Promise<unknown>): Promise<Outcome> => {
  try {
    return { deed, done: (await act()) !== false };
  } catch (error) {
    return { deed, done: false, code: (error as { readonly code?: string }).code ?? String(error) };
  }
};

/** The rows say one thing, and the answers said the same. */
const checkOne = (sale: Sale | undefined, offers: readonly Offer[], outcomes: readonly Outcome[]): void => {
  const [first] = offers;
  const having = (status: Offer['status']) => offers.filter((offer) => offer.status === status);
  const did = (...names: readonly Deed[]) => outcomes.filter(({ deed, done }) => done && names.includes(deed)).length;

  expect(having('offered').map(({ offerId }) => offerId)).toEqual(sale?.status === 'offering' ? [sale.offer.offerId] : []);
  expect(having('accepted').map(({ offerId }) => offerId)).toEqual(sale?.status === 'accepted' ? [sale.offer.offerId] : []);
  expect(did('accept', 'accept again')).toBe(having('accepted').length);
  expect(did('decline')).toBe(first?.status === 'declined' ? 1 : 0);
  expect(did('relist')).toBe(sale?.status === 'relisted' ? 1 : 0);
  expect(did('withdraw')).toBe(having('withdrawn').length);
  expect(did('lapse')).toBe(having('lapsed').length);
  expect(offers.map(({ number }) => number)).toEqual(offers.map((_, index) => index + 1));
  for (const { code } of outcomes.filter(({ done, deed }) => !done && deed !== 'lapse')) expect(lateCodes).toContain(code);
};

type Race = { readonly deeds: readonly Deed[]; readonly late: boolean };

/**
 * One live offer, and everything that can happen to it at once.
 * @param racing the store as those who race see it
 * @param late whether its time is up
 */
export const race = async (table: SaleTable, { deeds: wanted, late }: Race, racing = (one: SaleTable) => one): Promise<Sale['status']> => {
  const time = { now: unpaidAt };
  const id = await aFallenSale(table, dealing(table, time));
  const { offerId } = JSON.parse(await dealing(table, time).offer(id)) as { readonly offerId: string };
  time.now += late ? PERIOD : PERIOD - 1;
  const acts = doing(dealing(racing(table), { now: time.now }), id, offerId);
  const outcomes = await Promise.all(wanted.map((deed) => attempted(deed, acts[deed])));
  const sale = await table.sales.get(id);
  checkOne(sale, await table.sales.offersOf(id), outcomes);

  return sale?.status ?? 'fallen-through';
};
