import { secondChanceAccepted } from '@ecom/contracts';
import { allow, arn, defineFunction, param, ref, sub, tableStream } from '@ecom/serverless';

/** Apart from `relay`: what becomes of a sale never holds up bids, nor they it. */
export const relaySales = defineFunction('relay-sales', {
  on: [
    tableStream(arn('AuctionTable', 'StreamArn'), {
      deadLetterArn: arn('RelaySalesDlq'),
      filterPatterns: [{ dynamodb: { Keys: { sk: { S: ['SALE'] } } } }],
    }),
  ],
  env: {
    EVENT_BUS_NAME: param('eventBusName'),
    NOTIFICATION_QUEUE_URL: param('notificationQueueUrl'),
    SCHEDULE_GROUP: ref('AuctionSchedules'),
    SCHEDULE_ROLE_ARN: arn('ScheduleRole'),
    LAPSE_QUEUE_URL: ref('LapseQueue'),
    LAPSE_QUEUE_ARN: arn('LapseQueue'),
    LAPSE_LEAD_SECONDS: param('leadSeconds'),
  },
  iam: [
    allow(['sqs:SendMessage'], arn('LapseQueue'), param('notificationQueueArn')),
    allow(
      ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'],
      sub('arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule/${AuctionSchedules}/*'),
    ),
    { ...allow(['iam:PassRole'], arn('ScheduleRole')), Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } } },
  ],
  publishes: [secondChanceAccepted],
  timeout: 60,
});
