import { allow, arn, defineFunction, indexesOf, ref } from '@ecom/serverless';

/** Started by the rule in resources/rules.yml. */
export const sweep = defineFunction('sweep', {
  env: {
    AUCTION_TABLE: ref('AuctionTable'),
    OPENING_QUEUE_URL: ref('OpeningQueue'),
    CLOSING_QUEUE_URL: ref('ClosingQueue'),
    LAPSE_QUEUE_URL: ref('LapseQueue'),
  },
  iam: [
    allow(['dynamodb:Query'], indexesOf('AuctionTable')),
    allow(['sqs:SendMessage'], arn('OpeningQueue'), arn('ClosingQueue'), arn('LapseQueue')),
  ],
  deadLetterArn: arn('SweepDlq'),
  timeout: 60,
});
