import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import { leanDynamo } from '@ecom/dynamo/lean';
import { eventPublisher } from '@ecom/events';
import { systemClock } from '@ecom/kernel';
import { logWith, requireEnv, type TableChange, tableStreamHandler } from '@ecom/lambda';
import { fromImage } from '../../adapters/auction-item';
import { dynamoAcceptedBids } from '../../adapters/dynamo-accepted-bids';
import { dynamoListingIndex } from '../../adapters/dynamo-listings';
import { dynamoParticipants } from '../../adapters/dynamo-watches';
import { kinesisActivity } from '../../adapters/kinesis-activity';
import { s3Pictures } from '../../adapters/s3-pictures';
import { schedulerSchedules } from '../../adapters/scheduler-schedules';
import { sqsTasks } from '../../adapters/sqs-tasks';
import { makeRelay, type Relay } from '../../use-cases/relay';

type Image = Parameters<typeof fromImage>[0];
const auctionIn = (image: TableChange['before']) => image && fromImage(image as Image);

export const makeHandler = (relay: Relay) =>
  tableStreamHandler(({ before, after }) => {
    const change = { before: auctionIn(before), after: auctionIn(after) };
    logWith((change.after ?? change.before)?.correlationId ?? 'unknown');

    return relay(change);
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };
const queueUrls = { open: requireEnv('OPENING_QUEUE_URL'), 'announce-ending-soon': requireEnv('REMINDER_QUEUE_URL'), close: requireEnv('CLOSING_QUEUE_URL') };
const schedules = schedulerSchedules({
  client: new SchedulerClient({}),
  groupName: requireEnv('SCHEDULE_GROUP'),
  roleArn: requireEnv('SCHEDULE_ROLE_ARN'),
  queueArns: { open: requireEnv('OPENING_QUEUE_ARN'), 'announce-ending-soon': requireEnv('REMINDER_QUEUE_ARN'), close: requireEnv('CLOSING_QUEUE_ARN') },
  tasks: sqsTasks({ client: new SQSClient({}), queueUrls }),
  clock: systemClock,
  leadSeconds: Number(requireEnv('CLOSE_LEAD_SECONDS')),
});

export const main = makeHandler(
  makeRelay({
    bids: dynamoAcceptedBids(table),
    index: dynamoListingIndex(table),
    participants: dynamoParticipants(table),
    publishActivity: kinesisActivity({ client: new KinesisClient({}), streamName: requireEnv('ACTIVITY_STREAM_NAME') }),
    announce: eventPublisher({ client: new EventBridgeClient({}), busName: requireEnv('EVENT_BUS_NAME') }),
    schedules,
    removePicture: s3Pictures({ client: new S3Client({}), bucket: requireEnv('PICTURES_BUCKET') }).remove,
    clock: systemClock,
  }),
);
