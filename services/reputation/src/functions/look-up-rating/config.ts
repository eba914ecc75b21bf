import { ratingLookupRequested } from '@ecom/contracts';
import { allow, arn, defineFunction, param, queue, ref } from '@ecom/serverless';

export const lookUpRating = defineFunction('look-up-rating', {
  on: [queue(arn('LookupQueue'), { maximumConcurrency: 10, receives: ratingLookupRequested })],
  timeout: 15,
  env: {
    REPUTATION_TABLE: ref('ReputationTable'),
    REPUTATION_API_URL: param('reputationApiUrl'),
    PUSH_QUEUE_URL: param('pushQueueUrl'),
  },
  iam: [
    allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'], arn('ReputationTable')),
    allow(['sqs:SendMessage'], param('pushQueueArn')),
  ],
});
