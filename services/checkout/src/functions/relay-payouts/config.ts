import { allow, arn, defineFunction, param, ref, tableStream } from '@ecom/serverless';

/** Beside the relay, not in it: a seller with many payouts waiting holds up nobody's settlement. */
export const relayPayouts = defineFunction('relay-payouts', {
  on: [
    tableStream(arn('OrderTable', 'StreamArn'), {
      deadLetterArn: arn('PayoutRelayDlq'),
      filterPatterns: [
        { dynamodb: { Keys: { sk: { S: ['STATE'] } }, NewImage: { status: { S: ['completed'] } } } },
        { dynamodb: { Keys: { sk: { S: ['ACCOUNT'] } } } },
        { dynamodb: { Keys: { sk: { S: [{ prefix: 'PAYOUT#' }] } } } },
      ],
    }),
  ],
  env: { ORDER_TABLE: ref('OrderTable'), PAYOUT_QUEUE_URL: ref('PayoutQueue'), NOTIFICATION_QUEUE_URL: param('notificationQueueUrl') },
  iam: [
    allow(['dynamodb:Query'], arn('OrderTable')),
    allow(['sqs:SendMessage'], arn('PayoutQueue')),
    allow(['sqs:SendMessage'], param('notificationQueueArn')),
  ],
  timeout: 60,
});
