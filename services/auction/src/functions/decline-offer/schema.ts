import { type RouteDocs, route } from '@ecom/lambda';
import { exampleId } from '../auction-examples';
import { endedOfferExample, exampleOfferId, offer } from '../offer-answers';
import { offerIdParams } from '../offer-id';
import { refusalsOfOffers } from '../refusals';

export const declineOfferRoute = route<typeof offer>()({ params: offerIdParams });

export const declineOfferDocs = {
  route: declineOfferRoute,
  summary: 'Decline an offer',
  description: 'The lot goes to the next bidder; nothing is owed.',
  answer: offer,
  refusals: [refusalsOfOffers],
  idempotent: true,
  example: { params: { auctionId: exampleId, offerId: exampleOfferId }, answer: endedOfferExample },
} as const satisfies RouteDocs<typeof declineOfferRoute>;
