import { auctionCancelled, auctionClosed, auctionExtended, leaderOutbid } from '@ecom/contracts';
import { allow, arn, defineFunction, objectsIn, param, ref, sub, tableStream } from '@ecom/serverless';

const queues = ['OpeningQueue', 'ReminderQueue', 'ClosingQueue'].map((queue) => arn(queue));

export const relay = defineFunction('relay', {
  on: [
    tableStream(arn('AuctionTable', 'StreamArn'), {
      deadLetterArn: arn('RelayDlq'),
      // The rows that the relay itself writes must not come back to it.
      filterPatterns: [{ dynamodb: { Keys: { sk: { S: ['STATE'] } } } }],
      parallelizationFactor: 10,
    }),
  ],
  env: {
    AUCTION_TABLE: ref('AuctionTable'),
    PICTURES_BUCKET: ref('PicturesBucket'),
    ACTIVITY_STREAM_NAME: param('activityStreamName'),
    EVENT_BUS_NAME: param('eventBusName'),
    SCHEDULE_GROUP: ref('AuctionSchedules'),
    SCHEDULE_ROLE_ARN: arn('ScheduleRole'),
    OPENING_QUEUE_URL: ref('OpeningQueue'),
    OPENING_QUEUE_ARN: arn('OpeningQueue'),
    REMINDER_QUEUE_URL: ref('ReminderQueue'),
    REMINDER_QUEUE_ARN: arn('ReminderQueue'),
    CLOSING_QUEUE_URL: ref('ClosingQueue'),
    CLOSING_QUEUE_ARN: arn('ClosingQueue'),
    CLOSE_LEAD_SECONDS: param('leadSeconds'),
  },
  iam: [
    allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], arn('AuctionTable')),
    allow(['kinesis:PutRecord'], param('activityStreamArn')),
    allow(['sqs:SendMessage'], ...queues),
    allow(['s3:DeleteObject'], objectsIn('PicturesBucket', 'pictures/')),
    allow(
      ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'],
      sub('arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule/${AuctionSchedules}/*'),
    ),
    { ...allow(['iam:PassRole'], arn('ScheduleRole')), Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } } },
  ],
  publishes: [auctionCancelled, auctionClosed, auctionExtended, leaderOutbid],
  timeout: 60,
});
