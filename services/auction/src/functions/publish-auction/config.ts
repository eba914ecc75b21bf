import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const publishAuction = defineFunction('publish-auction', {
  on: [http('POST', '/auctions/{auctionId}/publish')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('AuctionTable'))],
});
