import { auctionDue } from '@ecom/contracts';
import { allow, arn, defineFunction, queue, ref } from '@ecom/serverless';

export const openAuction = defineFunction('open-auction', {
  on: [queue(arn('OpeningQueue'), { receives: auctionDue })],
  env: { AUCTION_TABLE: ref('AuctionTable'), OPENING_QUEUE_URL: ref('OpeningQueue') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:PutItem'], arn('AuctionTable')), allow(['sqs:SendMessage'], arn('OpeningQueue'))],
  timeout: 30,
  sendsToItself: true,
});
