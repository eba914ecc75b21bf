import { auctionDue } from '@ecom/contracts';
import { allow, arn, defineFunction, param, queue, ref } from '@ecom/serverless';

export const lapseOffer = defineFunction('lapse-offer', {
  on: [queue(arn('LapseQueue'), { receives: auctionDue })],
  env: { AUCTION_TABLE: ref('AuctionTable'), LAPSE_QUEUE_URL: ref('LapseQueue'), OFFER_DAYS: param('offerDays') },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], arn('AuctionTable')),
    allow(['sqs:SendMessage'], arn('LapseQueue')),
  ],
  timeout: 30,
  sendsToItself: true,
});
