import { auctionClosed, secondChanceAccepted } from '@ecom/contracts';
import { validateAuctionClosed } from '@ecom/contracts/compiled/auction-closed';
import { validateSecondChanceAccepted } from '@ecom/contracts/compiled/second-chance-accepted';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { eventQueueHandler, on, requireEnv } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { makeOpenOrder, type OpenOrder } from '../../use-cases/open-order';

export const makeHandler = ({ closed, accepted }: OpenOrder) =>
  eventQueueHandler(
    on(auctionClosed, validateAuctionClosed, (data, { correlationId }) => closed(data, correlationId)),
    on(secondChanceAccepted, validateSecondChanceAccepted, (data, { correlationId }) => accepted(data, correlationId)),
  );

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
