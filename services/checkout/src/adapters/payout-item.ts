import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Payout, PayoutAccount } from '../domain/payout';
import type { Item } from './order-item';

export const sellerKey = (sellerId: string): string => `SELLER#${sellerId}`;

/** Account and payouts of a seller lie side by side. */
export const accountKey = (sellerId: string) => ({ pk: sellerKey(sellerId), sk: 'ACCOUNT' });
export const payoutPrefix = 'PAYOUT#';
export const payoutKey = (sellerId: string, orderId: string) => ({ pk: sellerKey(sellerId), sk: `${payoutPrefix}${orderId}` });

export const payoutItem = (payout: Payout): Item => marshall({ ...payout, ...payoutKey(payout.sellerId, payout.orderId) });

export const payoutFrom = (item: Item): Payout => {
  const { pk: _partition, sk: _sort, ...payout } = unmarshall(item);

  return payout as Payout;
};

export type AccountRow = PayoutAccount & { readonly sellerId: string; readonly correlationId: string };

export const accountFrom = (item: Item): AccountRow => {
  const { accountId, revision, sellerId, correlationId } = unmarshall(item) as AccountRow;

  return { accountId, revision, sellerId, correlationId };
};
