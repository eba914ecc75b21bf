import { allow, defineFunction, http, indexesOf, ref } from '@ecom/serverless';

export const listAuctions = defineFunction('list-auctions', {
  on: [http('GET', '/auctions', { public: 'Anybody may look at what is for sale.' })],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:Query'], indexesOf('AuctionTable'))],
});
