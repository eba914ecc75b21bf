import type { Currency } from '@ecom/kernel';
import type { ClosedAuction, Instant } from './auction';
import { AlreadyRelistedError, OfferLiveError, SaleStandsError } from './sale-errors';

export const offerStatuses = ['offered', 'accepted', 'declined', 'lapsed', 'withdrawn'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** A lot whose winner did not pay, offered to one bidder. Price in minor units. */
export type Offer = {
  readonly offerId: string;
  readonly auctionId: string;
  /** Counts from 1 for each auction. */
  readonly number: number;
  readonly bidderId: string;
  readonly title: string;
  readonly currency: Currency;
  readonly price: number;
  readonly offeredAt: Instant;
  /** The first instant at which it cannot be accepted. */
  readonly expiresAt: Instant;
  readonly status: OfferStatus;
  readonly endedAt?: Instant;
};

export type Unpaid = { readonly orderId: string; readonly buyerId: string };

type Facts = {
  readonly auctionId: string;
  readonly sellerId: string;
  readonly title: string;
  readonly currency: Currency;
  /** Orders that came to nothing, and who did not pay them. */
  readonly unpaid: readonly Unpaid[];
  /** Grows by one with each change: who changes it names the one that was read. */
  readonly revision: number;
  /** Of the request that made the last change. */
  readonly correlationId: string;
};

/** What became of an auction after its end, kept beside its state. An auction that is sold and paid has none. */
export type Sale = Facts &
  (
    | { readonly status: 'fallen-through'; readonly offer?: Offer }
    /** `previous`: how the offer before it ended, when this one came of itself. */
    | { readonly status: 'offering'; readonly offer: Offer; readonly previous?: 'declined' | 'lapsed' }
    | { readonly status: 'accepted'; readonly offer: Offer }
    | { readonly status: 'relisted'; readonly relistedAs: string; readonly offer?: Offer }
  );
export type SaleStatus = Sale['status'];

/** A sale and the offers that its change writes. */
export type SaleChange<After extends Sale = Sale> = {
  readonly before: Sale | undefined;
  readonly after: After;
  readonly offers: readonly Offer[];
};

/** The facts of a sale after its next change. */
export const next = (before: Sale, correlationId: string): Facts => {
  const { auctionId, sellerId, title, currency, unpaid, revision } = before;
  return { auctionId, sellerId, title, currency, unpaid, revision: revision + 1, correlationId };
};

const iso = (at: Instant): string => new Date(at).toISOString();

/** What a change keeps of the last offer that there was. */
export const lastOf = ({ offer }: Sale) => (offer ? { offer } : {});

export const firstSale = ({ id, sellerId, title, currency }: ClosedAuction, correlationId: string): Facts => ({
  auctionId: id,
  sellerId,
  title,
  currency,
  unpaid: [],
  revision: 1,
  correlationId,
});

/** @returns undefined when this order is known already. @throws SaleStandsError for an order that cannot be the one of this sale now */
export const fallThrough = (
  auction: ClosedAuction,
  before: Sale | undefined,
  { correlationId, ...unpaid }: Unpaid & { readonly correlationId: string },
): SaleChange | undefined => {
  if (before?.unpaid.some(({ orderId }) => orderId === unpaid.orderId)) return undefined;
  if (before && before.status !== 'accepted') throw new SaleStandsError(`The sale is ${before.status}: no order of it can be unpaid.`);
  const facts = before ? next(before, correlationId) : firstSale(auction, correlationId);

  return {
    before,
    after: { ...facts, ...(before && lastOf(before)), status: 'fallen-through', unpaid: [...facts.unpaid, unpaid] },
    offers: [],
  };
};

/** @throws SaleStandsError, OfferLiveError, AlreadyRelistedError unless the lot is its seller's to give to somebody else */
export const requireFallenThrough = (sale: Sale | undefined): Sale & { readonly status: 'fallen-through' } => {
  if (sale?.status === 'offering')
    throw new OfferLiveError('A bidder has an offer; it must end first.', { expiresAt: iso(sale.offer.expiresAt) });
  if (sale?.status === 'relisted') throw new AlreadyRelistedError('It is listed again.', { relistedAs: sale.relistedAs });
  if (sale?.status !== 'fallen-through') throw new SaleStandsError('No sale of this auction has fallen through.');

  return sale;
};

/** Whoever took the lot by a second chance. */
export const hasTaken = (sale: Sale | undefined, userId: string): boolean => sale?.status === 'accepted' && sale.offer.bidderId === userId;
