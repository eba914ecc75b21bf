import { allow, arn, defineFunction, param, queue, ref } from '@ecom/serverless';

/** Events reach the queue by the rule in resources/rules.yml. */
export const openReviews = defineFunction('open-reviews', {
  on: [queue(arn('OrderQueue'))],
  env: { REPUTATION_TABLE: ref('ReputationTable'), REVIEW_DAYS: param('reviewDays') },
  iam: [allow(['dynamodb:PutItem'], arn('ReputationTable'))],
  timeout: 30,
});
