import { requireEnv, type TableChange, tableStreamHandler } from '@ecom/lambda';
import { eventBus } from '../../adapters/event-bus';
import { fromItem, type Item } from '../../adapters/order-item';
import { sqsMessages } from '../../adapters/sqs-messages';
import { settlementStarter, stepFunctionsCallbacks } from '../../adapters/step-functions';
import { makeRelay, type Relay } from '../../use-cases/relay';

const orderIn = (image: TableChange['before']) => image && fromItem(image as Item);

export const makeHandler = (relay: Relay) =>
  tableStreamHandler(({ before, after, changedAt }) =>
    relay({ before: orderIn(before), after: orderIn(after), noticedAt: changedAt.getTime() }),
  );

const toReceipts = sqsMessages(requireEnv('RECEIPT_QUEUE_URL'));

export const main = makeHandler(
  makeRelay({
    start: settlementStarter(requireEnv('SETTLEMENT_ARN')),
    callbacks: stepFunctionsCallbacks(),
    announce: eventBus(requireEnv('EVENT_BUS_NAME')),
    notify: sqsMessages(requireEnv('NOTIFICATION_QUEUE_URL')),
    push: sqsMessages(requireEnv('PUSH_QUEUE_URL')),
    requestDocument: (request) => toReceipts([request]),
  }),
);
