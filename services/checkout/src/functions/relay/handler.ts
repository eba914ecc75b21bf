import { requireEnv, type TableChange, tableStreamHandler } from '@ecom/lambda';
import { eventBus } from '../../adapters/event-bus';
import { fromItem, type Item } from '../../adapters/order-item';
import { sqsNotices } from '../../adapters/sqs-notices';
import { settlementStarter, stepFunctionsCallbacks } from '../../adapters/step-functions';
import { makeRelay, type Relay } from '../../use-cases/relay';

const orderIn = (image: TableChange['before']) => image && fromItem(image as Item);

export const makeHandler = (relay: Relay) => tableStreamHandler(({ before, after }) => relay(orderIn(before), orderIn(after)));

export const main = makeHandler(
  makeRelay({
    start: settlementStarter(requireEnv('SETTLEMENT_ARN')),
    callbacks: stepFunctionsCallbacks(),
    announce: eventBus(requireEnv('EVENT_BUS_NAME')),
    notify: sqsNotices(requireEnv('NOTIFICATION_QUEUE_URL')),
  }),
);
