import { auctionId, currency, cursor } from './auction-answers';

const time = { type: 'string', format: 'date-time' } as const;
const amount = { type: 'integer', minimum: 0, description: 'Minor units of `currency`.' } as const;
const bidId = { type: 'string', pattern: '^bid_' } as const;
const seq = { type: 'integer', minimum: 1, description: 'The change of the auction that the bid made.' } as const;

const placed = {
  bidId,
  auctionId,
  seq,
  price: { ...amount, description: 'What the auction stands at after it.' },
  currency,
  reserveMet: { type: 'boolean' },
  endsAt: time,
  placedAt: time,
} as const;
const always = ['bidId', 'auctionId', 'seq', 'price', 'currency', 'reserveMet', 'endsAt', 'placedAt'] as const;

const bid = {
  title: 'AcceptedBid',
  type: 'object',
  required: [...always, 'status', 'minimumBid'],
  properties: {
    ...placed,
    status: { enum: ['leading', 'outbid'], description: '`outbid`: accepted, but somebody else has a higher maximum.' },
    minimumBid: { ...amount, description: 'The least that would lead now.' },
  },
} as const;

const purchase = {
  title: 'Purchase',
  type: 'object',
  required: [...always, 'status'],
  properties: { ...placed, status: { const: 'bought' } },
} as const;

/** Repeated under its key, a request is answered what it was answered first, so both routes may answer either. */
export const bidReceipt = { title: 'BidReceipt', oneOf: [bid, purchase] } as const;

const publicBid = {
  title: 'Bid',
  type: 'object',
  required: ['seq', 'bidId', 'bidderAlias', 'kind', 'price', 'currency', 'placedAt'],
  properties: {
    seq,
    bidId,
    bidderAlias: { type: 'string', description: 'Stands for a bidder, in this auction alone.' },
    kind: { enum: ['led', 'lifted', 'raised', 'bought'], description: 'What the bid did; how high it went is nobody’s business.' },
    price: { ...amount, description: 'What the auction stood at after it.' },
    currency,
    placedAt: time,
  },
} as const;

export const bidPage = {
  title: 'BidPage',
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: publicBid }, cursor },
} as const;
