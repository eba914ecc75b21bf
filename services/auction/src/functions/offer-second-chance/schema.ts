import { type RouteDocs, route } from '@ecom/lambda';
import { AlreadyRelistedError, NoBidderLeftError, OfferLiveError, SaleStandsError } from '../../domain/sale-errors';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { sellerOffer, sellerOfferExample } from '../offer-answers';
import { refusalsOfSales } from '../refusals';

export const offerSecondChanceRoute = route<typeof sellerOffer>()({ params: auctionIdParams, success: 201 });

export const offerSecondChanceDocs = {
  route: offerSecondChanceRoute,
  summary: 'Offer the lot to the next bidders',
  description:
    'Once its buyer did not pay. The best bidder who is left gets an offer; when they decline or do not answer in time it goes to the next by itself, until somebody accepts or nobody is left.',
  answer: sellerOffer,
  refusals: [refusalsOfSales, SaleStandsError, OfferLiveError, AlreadyRelistedError, NoBidderLeftError],
  idempotent: true,
  example: { params: { auctionId: exampleId }, answer: sellerOfferExample },
} as const satisfies RouteDocs<typeof offerSecondChanceRoute>;
