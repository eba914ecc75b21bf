import { MAXIMUM_AMOUNT } from '@ecom/kernel';
import { type RouteDocs, route } from '@ecom/lambda';
import { number, object, string } from 'yup';
import {
  IdempotencyKeyReusedError,
  OnlyBuyerPaysError,
  OrderNotFoundError,
  OrderNotPayableError,
  PaymentOverdueError,
  PaymentRepeatedError,
} from '../../domain/errors';
import { exampleId, order, requestedExample } from '../order-answers';
import { orderIdParams } from '../order-id';

/** No amount: the order knows what it costs. */
const body = object({
  paymentMethodId: string()
    .strict()
    .matches(/^pm_\w{1,250}$/, 'paymentMethodId is not the id of a payment method')
    .required(),
  redeemPoints: number().strict().integer().min(0).max(MAXIMUM_AMOUNT).optional(),
})
  .strict()
  .noUnknown()
  .required();

export const payOrderRoute = route<typeof order>()({ params: orderIdParams, body, success: 202 });

export const payOrderDocs = {
  route: payOrderRoute,
  summary: 'Pay an order',
  description:
    'For its buyer, as long as it awaits payment. The price is the order’s own. `redeemPoints`: how many points to use at most, each worth one minor unit. Whether the payment went through is told by the order: `paid` or later, or `awaiting_payment` again with `lastDecline`.',
  answer: order,
  refusals: [
    OrderNotFoundError,
    OnlyBuyerPaysError,
    OrderNotPayableError,
    PaymentOverdueError,
    PaymentRepeatedError,
    IdempotencyKeyReusedError,
  ],
  idempotent: true,
  example: { params: { orderId: exampleId }, body: { paymentMethodId: 'pm_card_visa', redeemPoints: 500 }, answer: requestedExample },
} as const satisfies RouteDocs<typeof payOrderRoute>;
