import { allow, arn, defineFunction, queue, ref } from '@ecom/serverless';

/** Events reach the queue by the rule in resources/rules.yml. */
export const recordUnpaid = defineFunction('record-unpaid', {
  on: [queue(arn('UnpaidQueue'))],
  env: { AUCTION_TABLE: ref('AuctionTable') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('AuctionTable'))],
  timeout: 30,
});
