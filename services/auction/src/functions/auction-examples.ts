/** Examples of what routes take and answer, for the documents: checked against their schemas when those are written. */
export const exampleId = 'auc_01JD8Z0000000000000000000A';

const shown = {
  auctionId: exampleId,
  sellerId: 'usr_7d2f',
  title: 'A brass sextant',
  state: 'open',
  seq: 3,
  currency: 'USD',
  openingPrice: 10_000,
  price: 12_500,
  minimumBid: 13_000,
  bidCount: 2,
  leaderAlias: 'bidder-4f2a',
  reserveMet: true,
  startsAt: '2026-01-05T10:00:00.000Z',
  endsAt: '2026-01-12T10:00:00.000Z',
  hardEndsAt: '2026-01-12T11:00:00.000Z',
  extended: false,
  createdAt: '2026-01-05T09:58:00.000Z',
} as const;
const softClose = { windowSeconds: 120, maxExtensionSeconds: 3_600 } as const;
const serverTime = '2026-01-06T08:30:00.000Z';
const picture = { pictureId: 'pic_01JD8Z0000000000000000000B', contentType: 'image/jpeg' } as const;
const url = 'https://pictures.example/pictures/auc_01JD8Z0000000000000000000A/pic_01JD8Z0000000000000000000B';

export const publicAuctionExample = { ...shown, pictures: [{ ...picture, url }], serverTime } as const;
export const sellerAuctionExample = { ...shown, pictures: [picture], softClose, reservePrice: 11_000 } as const;
export const relistedAuctionExample = { ...sellerAuctionExample, relistOf: 'auc_01JD8Z00000000000000000009' } as const;
export const ownAuctionExample = { ...sellerAuctionExample, pictures: [{ ...picture, url }], serverTime } as const;
export const auctionPageExample = {
  items: [
    {
      auctionId: exampleId,
      title: 'A brass sextant',
      state: 'open',
      currency: 'USD',
      openingPrice: 10_000,
      startsAt: '2026-01-05T10:00:00.000Z',
      endsAt: '2026-01-12T10:00:00.000Z',
    },
  ],
  cursor: 'WyJtYXJrIiwie30iXQ',
} as const;
