import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const listBids = defineFunction('list-bids', {
  on: [http('GET', '/auctions/{auctionId}/bids', { public: 'Anybody may follow an auction; bidders appear under an alias.' })],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:Query', 'dynamodb:GetItem'], arn('AuctionTable'))],
});
