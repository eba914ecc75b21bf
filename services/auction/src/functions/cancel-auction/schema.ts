import { type RouteDocs, route } from '@ecom/lambda';
import { AuctionCancelledError, AuctionEndedError } from '../../domain/errors';
import { AuctionHasBidsError, AuctionNotPublishedError } from '../../domain/lifecycle-errors';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { refusalsOfChanges } from '../refusals';

const cancelledAuction = {
  title: 'CancelledAuction',
  type: 'object',
  required: ['auctionId', 'state', 'seq', 'cancelledAt'],
  properties: {
    auctionId: { type: 'string' },
    state: { const: 'cancelled' },
    seq: { type: 'integer', minimum: 1 },
    cancelledAt: { type: 'string', format: 'date-time' },
  },
} as const;

export const cancelAuctionRoute = route<typeof cancelledAuction>()({ params: auctionIdParams });

export const cancelAuctionDocs = {
  route: cancelAuctionRoute,
  summary: 'Cancel an auction',
  description: 'Sellers before the first bid, admins until the end. A draft is deleted instead.',
  answer: cancelledAuction,
  refusals: [refusalsOfChanges, AuctionNotPublishedError, AuctionCancelledError, AuctionEndedError, AuctionHasBidsError],
  idempotent: true,
  example: {
    params: { auctionId: exampleId },
    answer: { auctionId: exampleId, state: 'cancelled', seq: 2, cancelledAt: '2026-01-06T08:30:00.000Z' },
  },
} as const satisfies RouteDocs<typeof cancelAuctionRoute>;
