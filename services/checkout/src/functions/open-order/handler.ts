import { auctionClosed } from '@ecom/contracts';
import { validateAuctionClosed } from '@ecom/contracts/compiled/auction-closed';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { eventQueueHandler, on, requireEnv } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { makeOpenOrder, type OpenOrder } from '../../use-cases/open-order';

export const makeHandler = (openOrder: OpenOrder) =>
  eventQueueHandler(on(auctionClosed, validateAuctionClosed, (data, { correlationId }) => openOrder(data, correlationId)));

export const main = makeHandler(
  makeOpenOrder({
    orders: dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock }),
    clock: systemClock,
    terms: {
      paymentDays: Number(requireEnv('PAYMENT_DAYS')),
      reminderDays: requireEnv('REMINDER_DAYS').split(',').map(Number),
    },
  }),
);
