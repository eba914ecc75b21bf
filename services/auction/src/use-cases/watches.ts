import type { Clock, Page } from '@ecom/kernel';
import type { Auction, Instant } from '../domain/auction';
import { requireVisible } from '../domain/lifecycle';
import type { PageRequest } from './listings';

export type Watch = { readonly auctionId: string; readonly title: string; readonly watchedAt: Instant };
/** Somebody to be told about an auction; a bidder is one even without watching it. */
export type Participant = { readonly userId: string; readonly isBidder: boolean };

export type Watches = {
  /** Watching again changes nothing. */
  watch(userId: string, watch: Watch): Promise<void>;
  /** Bidders stay participants. */
  unwatch(userId: string, auctionId: string): Promise<void>;
  /** Newest first. */
  page(userId: string, request: PageRequest): Promise<Page<Watch>>;
};

export type Participants = {
  addBidder(auctionId: string, userId: string): Promise<void>;
  /** All of them, page by page. */
  pages(auctionId: string): AsyncIterable<readonly Participant[]>;
};

type Auctions = { get(auctionId: string): Promise<Auction | undefined> };
type Dependencies = { readonly auctions: Auctions; readonly watches: Watches; readonly clock: Clock };

export const makeWatchAuction =
  ({ auctions, watches, clock }: Dependencies) =>
  async (auctionId: string, userId: string): Promise<{ readonly auctionId: string; readonly watching: true }> => {
    const { title } = requireVisible(await auctions.get(auctionId), auctionId);
    await watches.watch(userId, { auctionId, title, watchedAt: clock().getTime() });

    return { auctionId, watching: true };
  };

export const makeUnwatchAuction =
  ({ watches }: Pick<Dependencies, 'watches'>) =>
  (auctionId: string, userId: string): Promise<void> =>
    watches.unwatch(userId, auctionId);

type Query = { readonly callerId: string; readonly limit: number; readonly cursor: string | undefined };
type ShownWatch = Omit<Watch, 'watchedAt'> & { readonly watchedAt: string };

export const makeListWatches =
  ({ watches }: Pick<Dependencies, 'watches'>) =>
  async ({ callerId, limit, cursor }: Query): Promise<Page<ShownWatch>> => {
    const page = await watches.page(callerId, { limit, cursor, scope: ['watches', callerId] });
    return { ...page, items: page.items.map((watch) => ({ ...watch, watchedAt: new Date(watch.watchedAt).toISOString() })) };
  };

export type WatchAuction = ReturnType<typeof makeWatchAuction>;
export type UnwatchAuction = ReturnType<typeof makeUnwatchAuction>;
export type ListWatches = ReturnType<typeof makeListWatches>;
