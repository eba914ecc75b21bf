import { type DomainEvent, event, type MessageData, type notificationRequested, secondChanceAccepted } from '@ecom/contracts';
import type { Instant } from './auction';
import type { Offering } from './offers';
import type { Offer, Sale } from './sale';

type Notice = MessageData<typeof notificationRequested>;
type Announcement = DomainEvent & { readonly eventId: string; readonly occurredAt: Date; readonly correlationId: string };

/** All that follows from one change of a sale. */
export type SaleConsequences = {
  /** When to pass on the offer that was just made; `none`: there is no offer any more; `kept`: nothing changed. */
  readonly lapse: { readonly at: Instant } | 'none' | 'kept';
  readonly events: readonly Announcement[];
  readonly notices: readonly Notice[];
};

const iso = (at: Instant): string => new Date(at).toISOString();

const acceptance = ({ sellerId, correlationId }: Sale, offer: Offer): Announcement => {
  const { auctionId, offerId, title, bidderId: buyerId, price, currency, endedAt = offer.offeredAt } = offer;
  const data = { auctionId, offerId, title, sellerId, buyerId, price, currency, acceptedAt: iso(endedAt) };
  return { ...event(secondChanceAccepted, data), eventId: `${offerId}:accepted`, occurredAt: new Date(endedAt), correlationId };
};

type Told = Pick<Notice, 'template' | 'userId'> & { readonly offer: Offer; readonly facts?: Notice['data'] };

/** What the end of an offer is to its seller, or, when it was withdrawn, to its bidder. */
const toldOfEnd = ({ sellerId }: Sale, over: Offer): Told => {
  if (over.status === 'withdrawn') return { template: 'second-chance-withdrawn', userId: over.bidderId, offer: over };
  return { template: over.status === 'accepted' ? 'second-chance-accepted' : 'second-chance-exhausted', userId: sellerId, offer: over };
};

/** Of an offer, to its bidder; to the seller as well when it came by itself. */
const toldOfOffer = ({ sellerId, offer, previous }: Offering): readonly Told[] => {
  const facts = { expiresAt: iso(offer.expiresAt) };
  return [
    { template: 'second-chance-offered', userId: offer.bidderId, offer, facts },
    ...(previous === undefined
      ? []
      : [{ template: 'second-chance-declined', userId: sellerId, offer, facts: { ...facts, reason: previous } } as const]),
  ];
};

const noticeOf = ({ template, userId, offer, facts }: Told, correlationId: string): Notice => {
  const { offerId, auctionId, title, price, currency } = offer;
  return {
    businessKey: `${template}:${offerId}:${userId}`,
    userId,
    template,
    data: { auctionId, title, price, currency, ...facts },
    correlationId,
  };
};

const unchanged: SaleConsequences = { lapse: 'kept', events: [], notices: [] };

/** From the two images of a sale alone, so that doing it again does the same, with the same ids. */
export const saleConsequences = (before: Sale | undefined, after: Sale): SaleConsequences => {
  const was = before?.status === 'offering' ? before.offer : undefined;
  if (after.status === 'offering') {
    if (was?.offerId === after.offer.offerId) return unchanged;
    const notices = toldOfOffer(after).map((told) => noticeOf(told, after.correlationId));
    return { lapse: { at: after.offer.expiresAt }, events: [], notices };
  }
  if (!was || !after.offer) return unchanged;

  return {
    lapse: 'none',
    events: after.status === 'accepted' ? [acceptance(after, after.offer)] : [],
    notices: [noticeOf(toldOfEnd(after, after.offer), after.correlationId)],
  };
};
