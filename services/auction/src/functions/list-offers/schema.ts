import { type RouteDocs, route } from '@ecom/lambda';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { sale, sellerOfferExample } from '../offer-answers';
import { refusalsOfOwners } from '../refusals';

export const listOffersRoute = route<typeof sale>()({ params: auctionIdParams });

export const listOffersDocs = {
  route: listOffersRoute,
  summary: 'See what became of a sale',
  description: 'For its seller: whether it fell through, and to whom the lot was offered, in that order. Bidders appear under their alias.',
  answer: sale,
  refusals: [refusalsOfOwners],
  example: { params: { auctionId: exampleId }, answer: { status: 'offering', items: [sellerOfferExample] } },
} as const satisfies RouteDocs<typeof listOffersRoute>;
