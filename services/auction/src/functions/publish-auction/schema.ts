import { type RouteDocs, route } from '@ecom/lambda';
import { AuctionNotDraftError, InvalidTermsError } from '../../domain/lifecycle-errors';
import { sellerAuction } from '../auction-answers';
import { exampleId, sellerAuctionExample } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { refusalsOfChanges } from '../refusals';

export const publishAuctionRoute = route<typeof sellerAuction>()({ params: auctionIdParams });

export const publishAuctionDocs = {
  route: publishAuctionRoute,
  summary: 'Publish a draft',
  description: 'It is scheduled, or open when its start has come.',
  answer: sellerAuction,
  refusals: [refusalsOfChanges, AuctionNotDraftError, InvalidTermsError],
  idempotent: true,
  example: { params: { auctionId: exampleId }, answer: sellerAuctionExample },
} as const satisfies RouteDocs<typeof publishAuctionRoute>;
