import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const watchAuction = defineFunction('watch-auction', {
  on: [http('PUT', '/auctions/{auctionId}/watch')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], arn('AuctionTable'))],
});
