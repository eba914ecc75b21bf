import { systemClock } from '@ecom/kernel';
import { requireEnv, type TableChange, tableStreamHandler } from '@ecom/lambda';
import { eventBus } from '../../adapters/event-bus';
import { fromSaleImage } from '../../adapters/sale-item';
import { schedulerSchedules } from '../../adapters/scheduler-schedules';
import { sendAllTo } from '../../adapters/sqs-batches';
import { sqsTasks } from '../../adapters/sqs-tasks';
import { makeRelaySales, type RelaySales } from '../../use-cases/relay-sales';

type Image = Parameters<typeof fromSaleImage>[0];
const saleIn = (image: TableChange['before']) => image && fromSaleImage(image as Image);

export const makeHandler = (relaySales: RelaySales) =>
  tableStreamHandler(({ before, after }) => relaySales({ before: saleIn(before), after: saleIn(after) }));

export const main = makeHandler(
  makeRelaySales({
    schedules: schedulerSchedules({
      groupName: requireEnv('SCHEDULE_GROUP'),
      roleArn: requireEnv('SCHEDULE_ROLE_ARN'),
      queueArns: { 'lapse-offer': requireEnv('LAPSE_QUEUE_ARN') },
      tasks: sqsTasks({ queueUrls: { 'lapse-offer': requireEnv('LAPSE_QUEUE_URL') } }),
      clock: systemClock,
      leadSeconds: Number(requireEnv('LAPSE_LEAD_SECONDS')),
    }),
    announce: eventBus(requireEnv('EVENT_BUS_NAME')),
    send: sendAllTo(requireEnv('NOTIFICATION_QUEUE_URL')),
  }),
);
