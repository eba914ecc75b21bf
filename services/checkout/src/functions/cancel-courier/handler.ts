import { validateCourierCancellation } from '@ecom/contracts/compiled/courier-cancellation';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { httpCouriers } from '../../adapters/http-couriers';
import { makeCancelCourier } from '../../use-cases/cancel-courier';

export const main = taskHandler({
  validate: validateCourierCancellation,
  handle: makeCancelCourier({
    orders: dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock }),
    couriers: httpCouriers(requireEnv('COURIER_API_URL')),
  }),
});
