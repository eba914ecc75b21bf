import { type RouteDocs, route } from '@ecom/lambda';
import { NoOfferLiveError } from '../../domain/sale-errors';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { sellerOffer, sellerOfferExample } from '../offer-answers';
import { refusalsOfSales } from '../refusals';

export const withdrawSecondChanceRoute = route<typeof sellerOffer>()({ params: auctionIdParams });

export const withdrawSecondChanceDocs = {
  route: withdrawSecondChanceRoute,
  summary: 'Withdraw the offer',
  description: 'While nobody has accepted. Nobody else is offered the lot either, until its seller agrees again.',
  answer: sellerOffer,
  refusals: [refusalsOfSales, NoOfferLiveError],
  idempotent: true,
  example: { params: { auctionId: exampleId }, answer: sellerOfferExample },
} as const satisfies RouteDocs<typeof withdrawSecondChanceRoute>;
