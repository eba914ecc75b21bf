/** What the routes of second chances answer, as JSON Schema. */
import { auctionId, currency, cursor } from './auction-answers';

const time = { type: 'string', format: 'date-time' } as const;
const shown = {
  offerId: { type: 'string', pattern: '^off_[0-9A-HJKMNP-TV-Z]{26}$' },
  auctionId,
  title: { type: 'string' },
  price: {
    type: 'integer',
    minimum: 0,
    description: 'Minor units of `currency`: what the lot would have gone for without those who did not pay.',
  },
  currency,
  status: { enum: ['offered', 'accepted', 'declined', 'lapsed', 'withdrawn'] },
  offeredAt: time,
  expiresAt: { ...time, description: 'The first instant at which it cannot be accepted.' },
  endedAt: time,
} as const;
const always = ['offerId', 'auctionId', 'title', 'price', 'currency', 'status', 'offeredAt', 'expiresAt'] as const;

/** To the bidder. */
export const offer = { title: 'Offer', type: 'object', required: always, properties: shown } as const;

export const offerPage = {
  title: 'OfferPage',
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: offer }, cursor },
} as const;

/** To the seller. */
export const sellerOffer = {
  title: 'SellerOffer',
  type: 'object',
  required: [...always, 'bidderAlias'],
  properties: { ...shown, bidderAlias: { type: 'string', description: 'Stands for a bidder, in this auction alone.' } },
} as const;

export const sale = {
  title: 'Sale',
  type: 'object',
  required: ['status', 'items'],
  properties: {
    status: {
      enum: ['standing', 'fallen-through', 'offering', 'accepted', 'relisted'],
      description:
        '`standing`: nobody has failed to pay, or nobody bought; `fallen-through`: the lot is its seller’s to offer or to list again.',
    },
    relistedAs: auctionId,
    items: { type: 'array', items: sellerOffer },
  },
} as const;

export const exampleOfferId = 'off_01JD8Z0000000000000000000C';

export const offerExample = {
  offerId: exampleOfferId,
  auctionId: 'auc_01JD8Z0000000000000000000A',
  title: 'A brass sextant',
  price: 12_000,
  currency: 'USD',
  status: 'offered',
  offeredAt: '2026-01-20T10:00:00.000Z',
  expiresAt: '2026-01-22T10:00:00.000Z',
} as const;

export const endedOfferExample = {
  offerId: exampleOfferId,
  auctionId: 'auc_01JD8Z0000000000000000000A',
  title: 'A brass sextant',
  price: 12_000,
  currency: 'USD',
  status: 'accepted',
  offeredAt: '2026-01-20T10:00:00.000Z',
  expiresAt: '2026-01-22T10:00:00.000Z',
  endedAt: '2026-01-21T18:00:00.000Z',
} as const;

export const sellerOfferExample = {
  offerId: exampleOfferId,
  auctionId: 'auc_01JD8Z0000000000000000000A',
  title: 'A brass sextant',
  price: 12_000,
  currency: 'USD',
  status: 'offered',
  offeredAt: '2026-01-20T10:00:00.000Z',
  expiresAt: '2026-01-22T10:00:00.000Z',
  bidderAlias: 'bidder-4f2a',
} as const;
