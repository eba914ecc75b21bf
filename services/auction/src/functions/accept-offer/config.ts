import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const acceptOffer = defineFunction('accept-offer', {
  on: [http('POST', '/auctions/{auctionId}/offers/{offerId}/accept')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], arn('AuctionTable'))],
});
