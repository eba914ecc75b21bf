import { type RouteDocs, route } from '@ecom/lambda';
import { AuctionNotFoundError } from '../../domain/errors';
import { publicAuction } from '../auction-answers';
import { exampleId, publicAuctionExample } from '../auction-examples';
import { auctionIdParams } from '../auction-id';

export const getAuctionRoute = route<typeof publicAuction>()({ params: auctionIdParams });

export const getAuctionDocs = {
  route: getAuctionRoute,
  summary: 'Look at an auction',
  description: 'Everything anybody may know: no drafts, no reserve, nobody’s maximum, bidders under an alias.',
  answer: publicAuction,
  refusals: [AuctionNotFoundError],
  example: { params: { auctionId: exampleId }, answer: publicAuctionExample },
} as const satisfies RouteDocs<typeof getAuctionRoute>;
