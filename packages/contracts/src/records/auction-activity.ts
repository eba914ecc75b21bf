import { defineMessage } from '../define-message';
import { amount, auctionId, currency, isoDateTime, sequence } from '../schema';

/** What anybody may see of an auction: in the record, and in the frame that passes it on. */
export const publicState = {
  required: ['auctionId', 'seq', 'kind', 'at', 'state', 'currency', 'price', 'minimumBid', 'bidCount', 'reserveMet', 'endsAt'],
  properties: {
    auctionId,
    seq: sequence,
    kind: { enum: ['published', 'updated', 'bid', 'closed', 'cancelled'] },
    at: isoDateTime,
    state: { enum: ['scheduled', 'open', 'closing', 'closed', 'cancelled'] },
    currency,
    price: amount,
    minimumBid: amount,
    bidCount: { type: 'integer', minimum: 0 },
    leaderAlias: { type: 'string' },
    reserveMet: { type: 'boolean' },
    endsAt: isoDateTime,
    extended: { type: 'boolean', description: 'This change moved the end.' },
    outcome: { enum: ['sold', 'unsold'] },
  },
} as const;

/** What anybody may see of an auction after one change. Never carries a maximum or who a bidder is. */
export const auctionActivity = defineMessage({
  type: 'object',
  required: [...publicState.required, 'correlationId'],
  properties: { ...publicState.properties, correlationId: { type: 'string' } },
})({
  name: 'AuctionActivity',
  version: 1,
  summary: 'One change of an auction as the public may see it, in order of seq.',
  example: {
    auctionId: 'auc_01JD8Z0000000000000000000A',
    seq: 3,
    kind: 'bid',
    at: '2026-01-01T10:00:00.000Z',
    state: 'open',
    currency: 'USD',
    price: 12_500,
    minimumBid: 12_750,
    bidCount: 2,
    leaderAlias: 'bidder-3fa94c',
    reserveMet: true,
    endsAt: '2026-01-02T10:00:00.000Z',
    correlationId: 'req-1',
  },
});
