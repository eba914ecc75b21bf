import { allow, arn, defineFunction, param, queue, ref } from '@ecom/serverless';

/** Events reach the queue by the rule in resources/rules.yml. */
export const notifyParticipants = defineFunction('notify-participants', {
  on: [queue(arn('ParticipantQueue'))],
  env: { AUCTION_TABLE: ref('AuctionTable'), NOTIFICATION_QUEUE_URL: param('notificationQueueUrl') },
  iam: [allow(['dynamodb:Query'], arn('AuctionTable')), allow(['sqs:SendMessage'], param('notificationQueueArn'))],
  timeout: 30,
});
