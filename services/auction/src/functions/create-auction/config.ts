import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const createAuction = defineFunction('create-auction', {
  on: [http('POST', '/auctions')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('AuctionTable'))],
});
