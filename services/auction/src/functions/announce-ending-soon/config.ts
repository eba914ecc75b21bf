import { auctionDue, auctionEndingSoon } from '@ecom/contracts';
import { allow, arn, defineFunction, param, queue, ref } from '@ecom/serverless';

export const announceEndingSoon = defineFunction('announce-ending-soon', {
  on: [queue(arn('ReminderQueue'), { receives: auctionDue })],
  env: { AUCTION_TABLE: ref('AuctionTable'), REMINDER_QUEUE_URL: ref('ReminderQueue'), EVENT_BUS_NAME: param('eventBusName') },
  iam: [allow(['dynamodb:GetItem'], arn('AuctionTable')), allow(['sqs:SendMessage'], arn('ReminderQueue'))],
  publishes: [auctionEndingSoon],
  timeout: 30,
  sendsToItself: true,
});
