import { allow, defineFunction, http, indexesOf, ref } from '@ecom/serverless';

export const listWatches = defineFunction('list-watches', {
  on: [http('GET', '/me/watches')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:Query'], indexesOf('AuctionTable'))],
});
