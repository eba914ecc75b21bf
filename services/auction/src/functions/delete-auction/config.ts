import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const deleteAuction = defineFunction('delete-auction', {
  on: [http('DELETE', '/auctions/{auctionId}')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], arn('AuctionTable'))],
});
