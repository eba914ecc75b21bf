import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { CursorInvalidError, type CursorScope, decodeCursor, encodeCursor } from '@ecom/dynamo';
import type { LeanDynamo } from '@ecom/dynamo/lean';
import type { PastBid } from '../domain/second-chance';
import type { HistoryRow } from '../domain/stream-changes-history';
import type { BidHistory } from '../use-cases/place-bid-history';
import { auctionKey } from './auction-item';
import { plainItem } from './auction-item-values';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string };

const partition = (auctionId: string): string => `BIDS#${auctionId}`;
const position = (seq: number): string => `${seq}`.padStart(10, '0');

type Image = Readonly<Record<string, AttributeValue>>;

/**
 * A partition of its own: history never takes from the write limit of the auction that is being bid on.
 * @param maximum is kept for who comes next when the winner does not pay, and is no part of what the history gives back
 */
export const toHistoryItem = (row: HistoryRow, maximum: number) => ({
  pk: partition(row.auctionId),
  sk: position(row.seq),
  ...row,
  // Who buys outright states none.
  ...(row.kind !== 'bought' && { maximum }),
});

const fromHistoryImage = (image: Image): HistoryRow => {
  const { pk: _pk, sk: _sk, maximum: _hidden, ...row } = plainItem(image);
  return row as unknown as HistoryRow;
};

/** The bid behind a line of the history; none for a purchase, nor for a line from before maxima were kept. */
export const pastBid = (image: Image): readonly PastBid[] => {
  const { bidderId, maximum } = plainItem(image);
  return typeof bidderId === 'string' && typeof maximum === 'number' ? [{ bidderId, amount: maximum }] : [];
};

const isPosition = (value: unknown): value is string => typeof value === 'string' && /^\d{10}$/.test(value);

const positionFrom = (cursor: string, scope: CursorScope): string => {
  const { sk } = decodeCursor(cursor, scope);
  if (!isPosition(sk)) throw new CursorInvalidError('The cursor is not one of ours.');
  return sk;
};

export const dynamoBidHistory = ({ dynamo, tableName }: Options): BidHistory => ({
  async page({ auctionId, limit, cursor }) {
    const scope = ['bids', auctionId];
    const before = cursor === undefined ? undefined : positionFrom(cursor, scope);
    const { Items = [], LastEvaluatedKey } = await dynamo('Query', {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: partition(auctionId) } },
      ScanIndexForward: false,
      Limit: limit,
      ...(before !== undefined && { ExclusiveStartKey: { pk: { S: partition(auctionId) }, sk: { S: before } } }),
    });
    const items = Items.map(fromHistoryImage);
    return LastEvaluatedKey ? { items, cursor: encodeCursor({ sk: LastEvaluatedKey.sk?.S }, scope) } : { items };
  },

  async isVisible(auctionId) {
    const { pk, sk } = auctionKey(auctionId);
    const { Item } = await dynamo('GetItem', {
      TableName: tableName,
      Key: { pk: { S: pk }, sk: { S: sk } },
      ProjectionExpression: '#status',
      ExpressionAttributeNames: { '#status': 'status' },
    });
    return Item !== undefined && Item.status?.S !== 'draft';
  },
});
