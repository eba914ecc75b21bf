import { allow, arn, defineFunction, param, tableStream } from '@ecom/serverless';

export const relayReviews = defineFunction('relay-reviews', {
  on: [
    tableStream(arn('ReputationTable', 'StreamArn'), {
      deadLetterArn: arn('RelayDlq'),
      // Everything else in the table follows from an exchange, or tells nobody anything.
      filterPatterns: [{ dynamodb: { Keys: { sk: { S: ['REVIEWS'] } } } }],
    }),
  ],
  env: { NOTIFICATION_QUEUE_URL: param('notificationQueueUrl'), PUSH_QUEUE_URL: param('pushQueueUrl') },
  iam: [allow(['sqs:SendMessage'], param('notificationQueueArn')), allow(['sqs:SendMessage'], param('pushQueueArn'))],
  timeout: 30,
});
