import { auctionDue } from '@ecom/contracts';
import { allow, arn, defineFunction, queue, ref } from '@ecom/serverless';

export const closeAuction = defineFunction('close-auction', {
  on: [queue(arn('ClosingQueue'), { receives: auctionDue })],
  env: { AUCTION_TABLE: ref('AuctionTable'), CLOSING_QUEUE_URL: ref('ClosingQueue') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], arn('AuctionTable')), allow(['sqs:SendMessage'], arn('ClosingQueue'))],
  timeout: 30,
  sendsToItself: true,
});
