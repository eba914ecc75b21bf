import { type RouteDocs, route } from '@ecom/lambda';
import { AuctionNotDraftError } from '../../domain/lifecycle-errors';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { refusalsOfChanges } from '../refusals';

export const deleteAuctionRoute = route()({ params: auctionIdParams, success: 204 });

export const deleteAuctionDocs = {
  route: deleteAuctionRoute,
  summary: 'Delete a draft',
  description: 'What is published is cancelled instead.',
  refusals: [refusalsOfChanges, AuctionNotDraftError],
  idempotent: true,
  example: { params: { auctionId: exampleId } },
} as const satisfies RouteDocs<typeof deleteAuctionRoute>;
