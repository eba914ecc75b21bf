import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const cancelAuction = defineFunction('cancel-auction', {
  on: [http('POST', '/auctions/{auctionId}/cancel')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('AuctionTable'))],
});
