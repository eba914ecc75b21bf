import { allow, arn, defineFunction, param, queue, ref } from '@ecom/serverless';

export const announceEndingSoon = defineFunction('announce-ending-soon', {
  on: [queue(arn('ReminderQueue'))],
  env: { AUCTION_TABLE: ref('AuctionTable'), REMINDER_QUEUE_URL: ref('ReminderQueue'), EVENT_BUS_NAME: param('eventBusName') },
  iam: [
    allow(['dynamodb:GetItem'], arn('AuctionTable')),
    allow(['sqs:SendMessage'], arn('ReminderQueue')),
    allow(['events:PutEvents'], param('eventBusArn')),
  ],
  timeout: 30,
  sendsToItself: true,
});
