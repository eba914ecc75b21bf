import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const placeBid = defineFunction('place-bid', {
  on: [http('POST', '/auctions/{auctionId}/bids')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:UpdateItem', 'dynamodb:GetItem'], arn('AuctionTable'))],
});
