import { type RouteDocs, route } from '@ecom/lambda';
import { exampleId } from '../auction-examples';
import { endedOfferExample, exampleOfferId, offer } from '../offer-answers';
import { offerIdParams } from '../offer-id';
import { refusalsOfOffers } from '../refusals';

export const acceptOfferRoute = route<typeof offer>()({ params: offerIdParams });

export const acceptOfferDocs = {
  route: acceptOfferRoute,
  summary: 'Accept an offer',
  description: 'For the bidder whom it was made to, until it expires. An order follows, to be paid as by any winner.',
  answer: offer,
  refusals: [refusalsOfOffers],
  idempotent: true,
  example: { params: { auctionId: exampleId, offerId: exampleOfferId }, answer: endedOfferExample },
} as const satisfies RouteDocs<typeof acceptOfferRoute>;
