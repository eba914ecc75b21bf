import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Currency } from '@ecom/kernel';
import type { ListedState, ListingEntry } from '../domain/listing';
import { bucketOf, type Ordering } from '../domain/listing-walk';
import type { EntryVersion, ListedAuction, SellersAuction } from '../use-cases/listings';
import { type PlainItem, plainItem } from './auction-item-values';

export const listingKey = (auctionId: string) => ({ pk: `AUCTION#${auctionId}`, sk: 'LISTING' });

export const indexes: Readonly<Record<Ordering | 'seller', { readonly name: string; readonly pk: string; readonly sk: string }>> = {
  end: { name: 'gsi1', pk: 'gsi1pk', sk: 'gsi1sk' },
  seller: { name: 'gsi2', pk: 'gsi2pk', sk: 'gsi2sk' },
  start: { name: 'gsi3', pk: 'gsi3pk', sk: 'gsi3sk' },
};

export const sellerPartition = (sellerId: string): string => `SELLER#${sellerId}`;

/** The instant that orders an index is that index's sort key, and so is not projected twice. */
export const toListingItem = (entry: ListingEntry, { seq, updatedAt }: EntryVersion): Record<string, AttributeValue> => {
  const { auctionId, sellerId, state, startsAt, endsAt, createdAt, ...shown } = entry;
  return marshall(
    {
      ...listingKey(auctionId),
      ...shown,
      seq,
      updatedAt,
      state,
      startsAt,
      endsAt,
      gsi1pk: bucketOf(state, endsAt),
      gsi1sk: endsAt,
      gsi2pk: sellerPartition(sellerId),
      gsi2sk: createdAt,
      gsi3pk: bucketOf(state, startsAt),
      gsi3sk: startsAt,
    },
    { removeUndefinedValues: true },
  );
};

const shown = (item: PlainItem): ListedAuction => ({
  auctionId: (item.pk as string).slice('AUCTION#'.length),
  title: item.title as string,
  currency: item.currency as Currency,
  openingPrice: item.openingPrice as number,
  startsAt: (item.startsAt ?? item.gsi3sk) as number,
  endsAt: (item.endsAt ?? item.gsi1sk) as number,
});

export const fromListingItem = (image: Readonly<Record<string, AttributeValue>>): ListedAuction => shown(plainItem(image));

export const fromSellersItem = (image: Readonly<Record<string, AttributeValue>>): SellersAuction => {
  const item = plainItem(image);
  return { ...shown(item), state: item.state as ListedState };
};
