import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const buyNow = defineFunction('buy-now', {
  on: [http('POST', '/auctions/{auctionId}/buy-now')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:UpdateItem', 'dynamodb:GetItem'], arn('AuctionTable'))],
});
