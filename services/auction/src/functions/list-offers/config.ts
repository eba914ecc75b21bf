import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const listOffers = defineFunction('list-offers', {
  on: [http('GET', '/auctions/{auctionId}/offers')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:Query'], arn('AuctionTable'))],
});
