import { validateChargeStep } from '@ecom/contracts/compiled/charge-step';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { requireEnv, taskHandler } from '@ecom/lambda';
import { dynamoOrders } from '../../adapters/dynamo-orders';
import { secret } from '../../adapters/secret';
import { stripePayments } from '../../adapters/stripe-payments';
import { makeRefundBuyer } from '../../use-cases/move-money';

export const main = taskHandler({
  validate: validateChargeStep,
  handle: makeRefundBuyer({
    orders: dynamoOrders({ dynamo: leanDynamo(), tableName: requireEnv('ORDER_TABLE'), clock: systemClock }),
    payments: stripePayments({ baseUrl: requireEnv('PAYMENT_API_URL'), apiKey: secret(requireEnv('PAYMENT_KEY_SECRET')) }),
  }),
});
