import { allow, arn, defineFunction, http, indexesOf, ref } from '@ecom/serverless';

export const listMyOffers = defineFunction('list-my-offers', {
  on: [http('GET', '/me/offers')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:Query'], indexesOf('AuctionTable')), allow(['dynamodb:GetItem'], arn('AuctionTable'))],
});
