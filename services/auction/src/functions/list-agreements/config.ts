import { allow, arn, defineFunction, http, ref } from '@ecom/serverless';

export const listAgreements = defineFunction('list-agreements', {
  on: [http('GET', '/auctions/{auctionId}/agreements')],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:Query'], arn('AuctionTable'))],
});
