import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Auction, Bidding, LastBid } from '../domain/auction';
import { plainItem } from './auction-item-values';

type StoredBid = Omit<LastBid, 'seq'>;

export const auctionKey = (auctionId: string) => ({ pk: `AUCTION#${auctionId}`, sk: 'STATE' });

/** For the document client. A blind write cannot put a number it does not know into a map, so `lastBid.seq` is `lastBidSeq`. */
export const toItem = (auction: Auction): Record<string, unknown> => {
  const { lastBid, recentRequests, ...rest } = auction as Auction & Partial<Bidding>;
  const item: Record<string, unknown> = { ...auctionKey(auction.id), ...rest };
  if (lastBid) {
    const { seq, ...stored } = lastBid;
    Object.assign(item, { lastBid: stored, lastBidSeq: seq });
  }
  if (recentRequests && recentRequests.size > 0) item.recentRequests = new Set(recentRequests);
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
};

/** The inverse of `toItem`; only this service writes the table, so the item is taken at its word. */
export const fromItem = (item: Readonly<Record<string, unknown>>): Auction => {
  const { pk: _pk, sk: _sk, lastBid, lastBidSeq, recentRequests, ...rest } = item;
  if (rest.status === 'draft') return rest as unknown as Auction;
  return {
    ...rest,
    ...(lastBid !== undefined && { lastBid: { ...(lastBid as StoredBid), seq: lastBidSeq as number } }),
    recentRequests: (recentRequests as ReadonlySet<string> | undefined) ?? new Set(),
  } as unknown as Auction;
};

/** The auction in an item as the table's stream and the plain client give it. */
export const fromImage = (image: Readonly<Record<string, AttributeValue>>): Auction => fromItem(plainItem(image));
