import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const withdrawSecondChance = defineFunction('withdraw-second-chance', {
  on: [http('DELETE', '/auctions/{auctionId}/second-chance')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('AuctionTable'))],
});
