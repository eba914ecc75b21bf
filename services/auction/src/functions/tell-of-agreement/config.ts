import { allow, arn, defineFunction, param, queue, ref } from '@ecom/serverless';

/** One queue per topic: what was recorded, and what was refused. */
export const tellOfAgreement = defineFunction('tell-of-agreement', {
  on: [queue(arn('AgreementRecordedQueue')), queue(arn('AgreementRefusedQueue'))],
  env: { AUCTION_TABLE: ref('AuctionTable'), NOTIFICATION_QUEUE_URL: param('notificationQueueUrl') },
  iam: [allow(['dynamodb:GetItem', 'dynamodb:Query'], arn('AuctionTable')), allow(['sqs:SendMessage'], param('notificationQueueArn'))],
  timeout: 30,
});
