import { type RouteDocs, route } from '@ecom/lambda';
import { ownAuction } from '../auction-answers';
import { exampleId, ownAuctionExample } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { refusalsOfOwners } from '../refusals';

export const getMyAuctionRoute = route<typeof ownAuction>()({ params: auctionIdParams });

export const getMyAuctionDocs = {
  route: getMyAuctionRoute,
  summary: 'Look at an auction of one’s own',
  description: 'Drafts and reserves included.',
  answer: ownAuction,
  refusals: [refusalsOfOwners],
  example: { params: { auctionId: exampleId }, answer: ownAuctionExample },
} as const satisfies RouteDocs<typeof getMyAuctionRoute>;
