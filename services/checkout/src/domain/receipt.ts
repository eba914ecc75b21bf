import type { MessageData, receiptRequested } from '@ecom/contracts';
import { type Currency, formatMoney } from '@ecom/kernel';
import { commissionRules } from './commission';
import { OrderWithoutReceiptError } from './errors';
import type { Order } from './order';
import { valueOfPoints } from './redemption';

export type ReceiptRequest = MessageData<typeof receiptRequested>;
export type DocumentKind = ReceiptRequest['document'];

type Row = readonly [label: string, value: string];

/** What stands on a page, from top to bottom. `issuedAt` in epoch milliseconds. */
export type ReceiptPage = {
  readonly heading: string;
  readonly number: string;
  readonly issuedAt: number;
  readonly parts: readonly { readonly title: string; readonly rows: readonly Row[] }[];
  readonly notes: readonly string[];
  /** Where the code on it leads to. */
  readonly address: string;
};

type Facts = {
  /** By user; whoever has none is known by the id alone. */
  readonly names: Readonly<Record<string, string>>;
  readonly auctionAddress: string;
};

type Paid = Order & { readonly paidAt: number; readonly total: number; readonly points: number };

const headings: Readonly<Record<DocumentKind, string>> = { receipt: 'Receipt', 'credit-note': 'Credit note' };

/** Points and a card were taken, and are given back when a charge was. */
const isPaid = (order: Order): order is Paid => order.paidAt !== undefined && order.total !== undefined && order.points !== undefined;

/** Where an order has such a document, or is about to have it. */
export const hasDocument = (order: Order, kind: DocumentKind): boolean =>
  isPaid(order) && (kind === 'receipt' || order.status === 'refunded');

/** One number per order and kind: the same document has it however often it is made. */
const numberOf = (orderId: string, kind: DocumentKind): string => `${kind === 'receipt' ? 'R' : 'C'}-${orderId.replace(/^ord_/, '')}`;

const instant = (at: number): string => `${new Date(at).toISOString().replace('T', ' ').slice(0, 19)} UTC`;

const personOf = (userId: string, names: Facts['names']): readonly Row[] => {
  const name = names[userId];
  return [...(name === undefined ? [] : [['Name', name] as const]), ['Account', userId]];
};

const amounts = ({ price, points, total, currency, title }: Paid, sign: 1 | -1): readonly Row[] => {
  const money = (amount: number): string => formatMoney({ amount: amount === 0 ? 0 : sign * amount, currency });
  return [
    [`1 x ${title}`, money(price)],
    ...(points > 0 ? [[`Points redeemed: ${points}`, money(-valueOfPoints(points))] as const] : []),
    [sign === 1 ? 'Charged to the card' : 'Given back to the card', money(total)],
  ];
};

const percent = (rate: number): string => `${rate / 100} %`;

/** What the platform knows of tax, and no more than that. */
const taxNotes = (currency: Currency): readonly string[] => {
  const { taxRate } = commissionRules[currency];
  const rate = taxRate === 0 ? 'no tax is added to it' : `${percent(taxRate)} tax is added to it`;
  return [
    'The item was sold by the seller named above. EcomAuction is not the seller: it adds no tax to the price of an item, and this document shows none. Whether the price includes a tax of the seller, the seller can say.',
    `EcomAuction charges a commission for its service to the seller alone (${rate}). It comes out of what the seller is paid, and is no part of what the buyer paid.`,
  ];
};

const orderRows = (order: Paid, kind: DocumentKind): readonly Row[] => [
  ['Order', order.orderId],
  ...(kind === 'credit-note' ? [['Takes back receipt', numberOf(order.orderId, 'receipt')] as const] : []),
  ['Ordered', instant(order.openedAt)],
  ['Paid', instant(order.paidAt)],
  ...(kind === 'credit-note' ? [['Refunded', instant(order.closedAt ?? 0)] as const] : []),
];

/**
 * What stands on the document of an order: from the order alone, but for the names, so that it says the same whenever it is made.
 * @throws OrderWithoutReceiptError when nothing was paid, or nothing given back
 */
export const receiptPage = (order: Order, kind: DocumentKind, { names, auctionAddress }: Facts): ReceiptPage => {
  if (!isPaid(order) || !hasDocument(order, kind))
    throw new OrderWithoutReceiptError(`${order.orderId} is ${order.status}: there is no ${headings[kind].toLowerCase()} of it.`);

  return {
    heading: headings[kind],
    number: numberOf(order.orderId, kind),
    issuedAt: kind === 'receipt' ? order.paidAt : (order.closedAt ?? order.paidAt),
    parts: [
      { title: 'Seller', rows: personOf(order.sellerId, names) },
      { title: 'Buyer', rows: personOf(order.buyerId, names) },
      { title: 'Order', rows: orderRows(order, kind) },
      { title: `Amounts in ${order.currency}`, rows: amounts(order, kind === 'receipt' ? 1 : -1) },
    ],
    notes: [
      ...(kind === 'credit-note' ? ['Points that were redeemed for this order are credited to the account of the buyer again.'] : []),
      ...taxNotes(order.currency),
    ],
    address: auctionAddress,
  };
};

/** What an order's change calls for: a receipt once it is paid, a credit note once that is given back. */
export const documentFor = (before: Order | undefined, after: Order): ReceiptRequest | undefined => {
  if (before?.status === after.status) return undefined;
  const { orderId, correlationId } = after;
  if (after.status === 'paid') return { orderId, document: 'receipt', correlationId };
  return after.status === 'refunded' && hasDocument(after, 'credit-note') ? { orderId, document: 'credit-note', correlationId } : undefined;
};
