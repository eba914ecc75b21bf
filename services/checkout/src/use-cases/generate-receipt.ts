import { OrderNotFoundError } from '../domain/errors';
import { type DocumentKind, type ReceiptPage, type ReceiptRequest, receiptPage } from '../domain/receipt';
import type { Documents, NameUsers, Orders } from './ports';

type Dependencies = {
  readonly orders: Pick<Orders, 'get'>;
  readonly nameUsers: NameUsers;
  readonly draw: (page: ReceiptPage) => Promise<Uint8Array>;
  readonly documents: Documents;
  /** Auctions have their public pages below it. */
  readonly siteUrl: string;
};

/** Where the document of an order is kept. */
export const keyOf = (orderId: string, kind: DocumentKind): string => `${kind}s/${orderId}.pdf`;

/**
 * Makes a document once: what is kept already stays as it is, whatever has become of names since.
 * @returns whether this call made it. @throws OrderNotFoundError, OrderWithoutReceiptError
 */
export const makeGenerateReceipt =
  ({ orders, nameUsers, draw, documents, siteUrl }: Dependencies) =>
  async ({ orderId, document, correlationId }: ReceiptRequest): Promise<boolean> => {
    const order = await orders.get(orderId);
    if (!order) throw new OrderNotFoundError('There is no such order.');
    const names = await nameUsers([order.sellerId, order.buyerId], correlationId);
    const auctionAddress = `${siteUrl.replace(/\/$/, '')}/auctions/${order.auctionId}`;

    return documents.keep(keyOf(orderId, document), await draw(receiptPage(order, document, { names, auctionAddress })));
  };

export type GenerateReceipt = ReturnType<typeof makeGenerateReceipt>;
