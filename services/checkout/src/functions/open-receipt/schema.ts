import { type UrlRouteDocs, urlRoute } from '@ecom/lambda';
import { object, string } from 'yup';
import { OnlyBuyerHasReceiptError, OrderNotFoundError, ReceiptNotFoundError, ReceiptUnavailableError } from '../../domain/errors';
import { exampleId } from '../order-answers';
import { orderIdParams } from '../order-id';

const query = object({
  document: string<'receipt' | 'credit-note'>().oneOf(['receipt', 'credit-note']).default('receipt'),
});

export const openReceiptRoute = urlRoute({ path: '/{orderId}', params: orderIdParams, query });

export const openReceiptDocs = {
  route: openReceiptRoute,
  summary: 'Read the receipt of an order',
  description:
    'A PDF for its buyer, streamed, whole or in part. `document=credit-note`: what takes the receipt back, once the order was refunded. `HEAD` gives the headers alone. The order tells the address as `receiptUrl`.',
  refusals: [OrderNotFoundError, OnlyBuyerHasReceiptError, ReceiptNotFoundError, ReceiptUnavailableError],
  file: 'application/pdf',
  example: { params: { orderId: exampleId } },
} as const satisfies UrlRouteDocs<typeof openReceiptRoute>;
