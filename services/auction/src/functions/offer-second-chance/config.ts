import { allow, arn, defineFunction, http, param, ref } from '@ecom/serverless';

export const offerSecondChance = defineFunction('offer-second-chance', {
  on: [http('POST', '/auctions/{auctionId}/second-chance')],
  env: { AUCTION_TABLE: ref('AuctionTable'), OFFER_DAYS: param('offerDays') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], arn('AuctionTable'))],
});
