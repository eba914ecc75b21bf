import { orderCompleted, orderUnpaid } from '@ecom/contracts';
import { allow, arn, defineFunction, param, ref, tableStream } from '@ecom/serverless';

export const relay = defineFunction('relay', {
  on: [
    tableStream(arn('OrderTable', 'StreamArn'), {
      deadLetterArn: arn('RelayDlq'),
      // Lots, entries and balances tell nobody anything.
      filterPatterns: [{ dynamodb: { Keys: { sk: { S: ['STATE'] } } } }],
    }),
  ],
  env: {
    SETTLEMENT_ARN: ref('SettlementStateMachine'),
    EVENT_BUS_NAME: param('eventBusName'),
    NOTIFICATION_QUEUE_URL: param('notificationQueueUrl'),
    PUSH_QUEUE_URL: param('pushQueueUrl'),
    RECEIPT_QUEUE_URL: ref('ReceiptQueue'),
  },
  iam: [
    allow(['states:StartExecution'], ref('SettlementStateMachine')),
    // IAM knows no resource for an answer: its token, which nobody can guess, is what it opens.
    allow(['states:SendTaskSuccess'], '*'),
    allow(['sqs:SendMessage'], param('notificationQueueArn'), param('pushQueueArn'), arn('ReceiptQueue')),
  ],
  publishes: [orderCompleted, orderUnpaid],
  timeout: 30,
});
