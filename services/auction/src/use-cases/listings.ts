import type { Page } from '@ecom/kernel';
import type { Instant } from '../domain/auction';
import type { ListedState, ListingEntry } from '../domain/listing';
import type { ListingWalk } from '../domain/listing-walk';

/** An entry as an index gives it back. */
export type ListedAuction = Omit<ListingEntry, 'sellerId' | 'state' | 'createdAt'>;
export type SellersAuction = ListedAuction & { readonly state: ListedState };

export type PageRequest = { readonly limit: number; readonly cursor: string | undefined; readonly scope: readonly (string | undefined)[] };

/** Which of a seller's auctions: states as stored, and whether their end must lie before or after an instant. */
export type SellerFilter = { readonly states: readonly ListedState[]; readonly endsAfter?: Instant; readonly endedBy?: Instant };

export type Listings = {
  page(walk: ListingWalk, request: PageRequest): Promise<Page<ListedAuction>>;
  /** Newest first. */
  pageOfSeller(sellerId: string, filter: SellerFilter, request: PageRequest): Promise<Page<SellersAuction>>;
};

/** Where an entry comes from: an older one never replaces a newer one. */
export type EntryVersion = { readonly seq: number; readonly updatedAt: Instant };

export type ListingIndex = {
  put(entry: ListingEntry, version: EntryVersion): Promise<void>;
  remove(auctionId: string): Promise<void>;
};
