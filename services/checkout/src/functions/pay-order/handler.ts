import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv, tallied } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { makePayOrder, type PayOrder } from '../../use-cases/pay-order';
import { payOrderRoute } from './schema';

export const makeHandler = (payOrder: PayOrder) =>
  httpHandler({
    ...payOrderRoute,
    handle: ({ params, body: { paymentMethodId, redeemPoints = 0 }, caller, idempotencyKey }) =>
      tallied({ done: 'PaymentsRequested', refused: 'PaymentsRefused' }, () =>
        payOrder({ ...params, callerId: caller.id, methodId: paymentMethodId, redeemPoints, idempotencyKey }),
      ),
  });

export const main = makeHandler(
  makePayOrder({
    orders: dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock }),
    clock: systemClock,
  }),
);
