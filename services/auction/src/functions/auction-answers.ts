/** What routes answer, as JSON Schema. Plain literals: what no handler mentions stays out of every bundle. */
const time = { type: 'string', format: 'date-time' } as const;
const amount = { type: 'integer', minimum: 0, description: 'Minor units of `currency`.' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const alias = { type: 'string', description: 'Stands for a bidder, in this auction alone.' } as const;
export const currency = { enum: ['USD', 'EUR', 'GBP'] } as const;
export const auctionId = { type: 'string', pattern: '^auc_[0-9A-HJKMNP-TV-Z]{26}$' } as const;
export const cursor = { type: 'string', description: 'Asks for the next page; absent on the last one.' } as const;

const picture = {
  title: 'Picture',
  type: 'object',
  required: ['pictureId', 'contentType', 'url'],
  properties: {
    pictureId: { type: 'string' },
    contentType: { type: 'string' },
    url: { type: 'string', format: 'uri', description: 'Works for 15 minutes.' },
  },
} as const;

const sellerPicture = {
  title: 'SellerPicture',
  type: 'object',
  required: ['pictureId', 'contentType'],
  properties: { pictureId: { type: 'string' }, contentType: { type: 'string' } },
} as const;

const state = {
  enum: ['draft', 'scheduled', 'open', 'closing', 'closed', 'cancelled'],
  description: '`closing`: ended, but not settled yet.',
} as const;

const shown = {
  auctionId,
  sellerId: { type: 'string', pattern: '^usr_' },
  title: { type: 'string' },
  description: { type: 'string' },
  category: { type: 'string' },
  state,
  seq: { ...count, description: 'Grows by one with each change.' },
  currency,
  openingPrice: amount,
  price: amount,
  minimumBid: { ...amount, description: 'The least that somebody who does not lead must bid.' },
  bidCount: count,
  leaderAlias: alias,
  reserveMet: { type: 'boolean' },
  buyNowPrice: { ...amount, description: 'Absent when the auction cannot be bought outright, or not any more.' },
  startsAt: time,
  endsAt: { ...time, description: 'Extensions included.' },
  hardEndsAt: { ...time, description: 'No extension goes beyond it.' },
  extended: { type: 'boolean' },
  createdAt: time,
  closedAt: time,
  outcome: { enum: ['sold', 'unsold'] },
  unsoldReason: { enum: ['no-bids', 'reserve-not-met'] },
  winnerAlias: alias,
  cancelledAt: time,
} as const;

const always = [
  'auctionId',
  'sellerId',
  'title',
  'pictures',
  'state',
  'seq',
  'currency',
  'openingPrice',
  'price',
  'minimumBid',
  'bidCount',
  'reserveMet',
  'startsAt',
  'endsAt',
  'hardEndsAt',
  'extended',
  'createdAt',
] as const;

const sellerOnly = {
  reservePrice: { ...amount, description: 'Nobody but the seller is told; absent when there is none.' },
  softClose: {
    type: 'object',
    required: ['windowSeconds', 'maxExtensionSeconds'],
    properties: { windowSeconds: { type: 'number', minimum: 0 }, maxExtensionSeconds: { type: 'number', minimum: 0 } },
  },
} as const;

const qrCode = {
  title: 'QrCode',
  type: 'object',
  required: ['png', 'svg'],
  properties: { png: { type: 'string', format: 'uri' }, svg: { type: 'string', format: 'uri' } },
  description: 'The address of the public page, as two pictures whose URLs work for 15 minutes; absent until somebody has asked for them.',
} as const;

const relisting = {
  relistOf: { type: 'string', pattern: '^auc_', description: 'The auction whose lot is listed again here.' },
  relistedAs: { type: 'string', pattern: '^auc_', description: 'The auction in which the lot is listed again.' },
} as const;

/** What anybody may know. */
export const publicAuction = {
  title: 'Auction',
  type: 'object',
  required: [...always, 'serverTime'],
  properties: { ...shown, ...relisting, pictures: { type: 'array', items: picture }, qrCode, serverTime: time },
} as const;

/** What a seller is answered who made or changed an auction. */
export const sellerAuction = {
  title: 'SellerAuction',
  type: 'object',
  required: [...always, 'softClose'],
  properties: { ...shown, ...sellerOnly, pictures: { type: 'array', items: sellerPicture } },
} as const;

/** What a seller is answered who lists a lot again. */
export const relistedAuction = {
  title: 'RelistedAuction',
  type: 'object',
  required: [...always, 'softClose', 'relistOf'],
  properties: { ...shown, ...sellerOnly, pictures: { type: 'array', items: sellerPicture }, relistOf: relisting.relistOf },
} as const;

/** What a seller sees who looks at an auction. */
export const ownAuction = {
  title: 'OwnAuction',
  type: 'object',
  required: [...always, 'softClose', 'serverTime'],
  properties: { ...shown, ...relisting, ...sellerOnly, pictures: { type: 'array', items: picture }, serverTime: time },
} as const;

const listed = {
  title: 'ListedAuction',
  type: 'object',
  required: ['auctionId', 'title', 'state', 'currency', 'openingPrice', 'startsAt', 'endsAt'],
  properties: { auctionId, title: { type: 'string' }, state, currency, openingPrice: amount, startsAt: time, endsAt: time },
} as const;

export const auctionPage = {
  title: 'AuctionPage',
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: listed }, cursor },
} as const;
