import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const updateAuction = defineFunction('update-auction', {
  on: [http('PATCH', '/auctions/{auctionId}')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], arn('AuctionTable'))],
});
