import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, type TableChange, tableStreamHandler } from '@ecom/lambda';
import { fromImage } from '../../adapters/auction-item';
import { dynamoAcceptedBids } from '../../adapters/dynamo-accepted-bids';
import { dynamoListingIndex } from '../../adapters/dynamo-listings';
import { dynamoParticipants } from '../../adapters/dynamo-watches';
import { eventBus } from '../../adapters/event-bus';
import { kinesisActivity } from '../../adapters/kinesis-activity';
import { s3Pictures } from '../../adapters/s3-pictures';
import { schedulerSchedules } from '../../adapters/scheduler-schedules';
import { sqsTasks } from '../../adapters/sqs-tasks';
import { makeRelay, type Relay } from '../../use-cases/relay';

type Image = Parameters<typeof fromImage>[0];
const auctionIn = (image: TableChange['before']) => image && fromImage(image as Image);

export const makeHandler = (relay: Relay) =>
  tableStreamHandler(({ before, after }) => relay({ before: auctionIn(before), after: auctionIn(after) }));

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };
const queueUrls = {
  open: requireEnv('OPENING_QUEUE_URL'),
  'announce-ending-soon': requireEnv('REMINDER_QUEUE_URL'),
  close: requireEnv('CLOSING_QUEUE_URL'),
};
const schedules = schedulerSchedules({
  groupName: requireEnv('SCHEDULE_GROUP'),
  roleArn: requireEnv('SCHEDULE_ROLE_ARN'),
  queueArns: {
    open: requireEnv('OPENING_QUEUE_ARN'),
    'announce-ending-soon': requireEnv('REMINDER_QUEUE_ARN'),
    close: requireEnv('CLOSING_QUEUE_ARN'),
  },
  tasks: sqsTasks({ queueUrls }),
  clock: systemClock,
  leadSeconds: Number(requireEnv('CLOSE_LEAD_SECONDS')),
});

export const main = makeHandler(
  makeRelay({
    bids: dynamoAcceptedBids(table),
    index: dynamoListingIndex(table),
    participants: dynamoParticipants(table),
    publishActivity: kinesisActivity({ streamName: requireEnv('ACTIVITY_STREAM_NAME') }),
    announce: eventBus(requireEnv('EVENT_BUS_NAME')),
    schedules,
    removePicture: s3Pictures({ bucket: requireEnv('PICTURES_BUCKET') }).remove,
    clock: systemClock,
  }),
);
