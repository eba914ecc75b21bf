import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const relistAuction = defineFunction('relist-auction', {
  on: [http('POST', '/auctions/{auctionId}/relist')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('AuctionTable'))],
});
