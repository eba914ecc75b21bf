import type { Instant } from './auction';
import type { Moment } from './lifecycle';
import { next, type Offer, type OfferStatus, requireFallenThrough, type Sale, type SaleChange } from './sale';
import { NoBidderLeftError, NoOfferLiveError, OfferOverError } from './sale-errors';
import type { Candidate } from './second-chance';

/** An offer to come: to whom, for how much, as what, and how long it stands (milliseconds). */
export type NextOffer = Candidate & { readonly offerId: string; readonly period: number };

const iso = (at: Instant): string => new Date(at).toISOString();

const offerTo = ({ offer, auctionId, title, currency }: Sale, { bidderId, price, offerId, period }: NextOffer, now: Instant): Offer => ({
  offerId,
  auctionId,
  number: (offer?.number ?? 0) + 1,
  bidderId,
  title,
  currency,
  price,
  offeredAt: now,
  expiresAt: now + period,
  status: 'offered',
});

export type Offering = Sale & { readonly status: 'offering' };

/** The seller's consent: the lot goes to whoever comes next. @throws NoBidderLeftError, and what `requireFallenThrough` throws */
export const consent = (found: Sale | undefined, to: NextOffer | undefined, { now, correlationId }: Moment): SaleChange<Offering> => {
  const before = requireFallenThrough(found);
  if (!to) throw new NoBidderLeftError('Nobody is left to offer it to.');
  const offer = offerTo(before, to, now);

  return { before, after: { ...next(before, correlationId), status: 'offering', offer }, offers: [offer] };
};

/** @throws OfferOverError unless this offer is live at that moment */
export const requireLive = (sale: Sale, { offerId, status }: Offer, now: Instant): Offering => {
  if (sale.status !== 'offering' || sale.offer.offerId !== offerId)
    throw new OfferOverError(`The offer was ${status} already.`, { status });
  if (now >= sale.offer.expiresAt)
    throw new OfferOverError('The time to answer is over.', { status: 'lapsed', expiresAt: iso(sale.offer.expiresAt) });

  return sale as Offering;
};

const ended = (offer: Offer, status: OfferStatus, now: Instant): Offer => ({ ...offer, status, endedAt: now });

/** @throws OfferOverError */
export const accept = (sale: Sale, of: Offer, { now, correlationId }: Moment): SaleChange<Sale & { readonly status: 'accepted' }> => {
  const before = requireLive(sale, of, now);
  const offer = ended(before.offer, 'accepted', now);

  return { before, after: { ...next(before, correlationId), status: 'accepted', offer }, offers: [offer] };
};

type PassingOn = Moment & { readonly to: NextOffer | undefined };
/** The offer that is over comes first. */
type Ended = { readonly offers: readonly [Offer, ...Offer[]] };

/** Ends the live offer and, in the same change, makes the next one, if anybody is left. */
export const passOn = (before: Offering, how: 'declined' | 'lapsed', { to, now, correlationId }: PassingOn): SaleChange & Ended => {
  const over = ended(before.offer, how, now);
  const facts = next(before, correlationId);
  if (!to) return { before, after: { ...facts, status: 'fallen-through', offer: over }, offers: [over] };
  const offer = offerTo(before, to, now);

  return { before, after: { ...facts, status: 'offering', offer, previous: how }, offers: [over, offer] };
};

/** @throws NoOfferLiveError when nobody has an offer, or somebody has accepted it */
export const withdraw = (before: Sale | undefined, { now, correlationId }: Moment): SaleChange & Ended => {
  if (before?.status !== 'offering') throw new NoOfferLiveError('Nobody has an offer that could be withdrawn.');
  const offer = ended(before.offer, 'withdrawn', now);

  return { before, after: { ...next(before, correlationId), status: 'fallen-through', offer }, offers: [offer] };
};

/** Those whom nothing is offered: they did not pay, said no, or said nothing. An offer that was withdrawn can be made again. */
export const leftOut = ({ unpaid }: Sale, offers: readonly Offer[]): ReadonlySet<string> =>
  new Set([
    ...unpaid.map(({ buyerId }) => buyerId),
    ...offers.filter(({ status }) => status !== 'withdrawn').map(({ bidderId }) => bidderId),
  ]);
