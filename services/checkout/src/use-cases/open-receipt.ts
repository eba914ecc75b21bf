import { OnlyBuyerHasReceiptError, OrderNotFoundError, ReceiptNotFoundError } from '../domain/errors';
import { type DocumentKind, hasDocument } from '../domain/receipt';
import { keyOf } from './generate-receipt';
import type { Orders } from './ports';

type Request = { readonly orderId: string; readonly callerId: string; readonly document: DocumentKind };

/**
 * Whether somebody may have a document of an order. @returns where it is kept, as soon as it is there
 * @throws OrderNotFoundError, OnlyBuyerHasReceiptError, ReceiptNotFoundError
 */
export const makeOpenReceipt =
  (orders: Pick<Orders, 'get'>) =>
  async ({ orderId, callerId, document }: Request): Promise<string> => {
    const order = await orders.get(orderId);
    if (!order) throw new OrderNotFoundError('There is no such order.');
    if (order.buyerId !== callerId) throw new OnlyBuyerHasReceiptError('Only the buyer has the documents of this order.');
    if (!hasDocument(order, document)) throw new ReceiptNotFoundError('There is no such document of this order.');

    return keyOf(orderId, document);
  };

export type OpenReceipt = ReturnType<typeof makeOpenReceipt>;
