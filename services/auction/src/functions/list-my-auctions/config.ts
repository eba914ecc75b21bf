import { allow, defineFunction, http, indexesOf, ref } from '@ecom/serverless';

export const listMyAuctions = defineFunction('list-my-auctions', {
  on: [http('GET', '/me/auctions')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:Query'], indexesOf('AuctionTable'))],
});
