import { allow, arn, defineFunction, indexesOf, ref } from '@ecom/serverless';

/** Started by the rule in resources/rules.yml. */
export const sweepReviews = defineFunction('sweep-reviews', {
  env: { REPUTATION_TABLE: ref('ReputationTable') },
  iam: [
    allow(['dynamodb:Query'], indexesOf('ReputationTable')),
    allow(['dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], arn('ReputationTable')),
  ],
  deadLetterArn: arn('SweepDlq'),
  timeout: 60,
});
