import { type RouteDocs, route } from '@ecom/lambda';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';

export const unwatchAuctionRoute = route()({ params: auctionIdParams, success: 204 });

export const unwatchAuctionDocs = {
  route: unwatchAuctionRoute,
  summary: 'Stop watching an auction',
  example: { params: { auctionId: exampleId } },
} as const satisfies RouteDocs<typeof unwatchAuctionRoute>;
