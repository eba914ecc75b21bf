import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const unwatchAuction = defineFunction('unwatch-auction', {
  on: [http('DELETE', '/auctions/{auctionId}/watch')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:DeleteItem', 'dynamodb:UpdateItem'], arn('AuctionTable'))],
});
