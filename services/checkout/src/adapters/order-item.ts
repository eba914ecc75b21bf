import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Order } from '../domain/order';
import type { OrderSummary, Role } from '../use-cases/ports';

export type Item = Record<string, AttributeValue>;

export const orderKey = (orderId: string) => ({ pk: `ORDER#${orderId}`, sk: 'STATE' });
export const lotKey = (auctionId: string) => ({ pk: `LOT#${auctionId}`, sk: 'LOT' });

/** Indexes of orders: of a buyer, of a seller, by when they were opened. */
export const indexes: Readonly<Record<Role, { readonly name: string; readonly pk: string }>> = {
  buyer: { name: 'gsi1', pk: 'gsi1pk' },
  seller: { name: 'gsi2', pk: 'gsi2pk' },
};

export const partyKey = (role: Role, userId: string): string => `${role.toUpperCase()}#${userId}`;

export const toItem = (order: Order): Item =>
  marshall(
    {
      ...order,
      ...orderKey(order.orderId),
      gsi1pk: partyKey('buyer', order.buyerId),
      gsi2pk: partyKey('seller', order.sellerId),
    },
    { removeUndefinedValues: true },
  );

const ours = new Set(['pk', 'sk', 'gsi1pk', 'gsi2pk']);

export const fromItem = (item: Item): Order =>
  Object.fromEntries(Object.entries(unmarshall(item)).filter(([name]) => !ours.has(name))) as unknown as Order;

export const summaryFrom = (item: Item): OrderSummary => fromItem(item);
