import { allow, arn, defineFunction, http, param, ref } from '@ecom/serverless';

export const declineOffer = defineFunction('decline-offer', {
  on: [http('POST', '/auctions/{auctionId}/offers/{offerId}/decline')],
  env: { AUCTION_TABLE: ref('AuctionTable'), OFFER_DAYS: param('offerDays') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], arn('AuctionTable'))],
});
