export const receiptExample = {
  bidId: 'bid_9b1c',
  auctionId: 'auc_01JD8Z0000000000000000000A',
  seq: 4,
  status: 'leading',
  price: 13_000,
  minimumBid: 13_500,
  currency: 'USD',
  reserveMet: true,
  endsAt: '2026-01-12T10:00:00.000Z',
  placedAt: '2026-01-06T08:30:00.000Z',
} as const;

export const purchaseExample = {
  bidId: 'bid_9b1c',
  auctionId: 'auc_01JD8Z0000000000000000000A',
  seq: 4,
  status: 'bought',
  price: 50_000,
  currency: 'USD',
  reserveMet: true,
  endsAt: '2026-01-06T08:30:00.000Z',
  placedAt: '2026-01-06T08:30:00.000Z',
} as const;
