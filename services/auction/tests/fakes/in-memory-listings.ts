import { CursorInvalidError, decodeCursor, encodeCursor } from '@ecom/dynamo';
import type { Page } from '@ecom/kernel';
import type { ListingEntry } from '../../src/domain/listing';
import { bucketOf } from '../../src/domain/listing-walk';
import type { EntryVersion, ListingIndex, Listings, PageRequest } from '../../src/use-cases/listings';
import type { Participants, Watch, Watches } from '../../src/use-cases/watches';

export type ListingTable = Listings & ListingIndex;
export type WatchTable = Watches & Participants;

const pageFrom = <Row>(rows: readonly Row[], { limit, cursor, scope }: PageRequest): Page<Row> => {
  const { at = 0 } = cursor === undefined ? {} : (decodeCursor(cursor, scope) as { readonly at?: number });
  if (!Number.isSafeInteger(at)) throw new CursorInvalidError('The cursor is not one of ours.');
  const items = rows.slice(at, at + limit);

  return { items, ...(at + limit < rows.length && { cursor: encodeCursor({ at: at + limit }, scope) }) };
};

const shown = ({ auctionId, title, currency, openingPrice, startsAt, endsAt }: ListingEntry) => ({
  auctionId,
  title,
  currency,
  openingPrice,
  startsAt,
  endsAt,
});

/** Lists without indexes: everything is looked at, so that what a walk leaves out shows. */
export const inMemoryListings = (): ListingTable => {
  const entries = new Map<string, { readonly entry: ListingEntry; readonly version: EntryVersion }>();
  const isNewer = (one: EntryVersion, { seq, updatedAt }: EntryVersion): boolean =>
    one.seq > seq || (one.seq === seq && one.updatedAt >= updatedAt);

  return {
    put: async (entry, version) => {
      const known = entries.get(entry.auctionId);
      if (!known || isNewer(version, known.version)) entries.set(entry.auctionId, { entry, version });
    },
    remove: async (auctionId) => void entries.delete(auctionId),
    page: async ({ by, buckets, ascending, after = -Infinity, until = Infinity, otherAfter = -Infinity }, request) => {
      const order = (entry: ListingEntry): number => (by === 'end' ? entry.endsAt : entry.startsAt);
      const other = (entry: ListingEntry): number => (by === 'end' ? entry.startsAt : entry.endsAt);
      const rows = [...entries.values()]
        .map(({ entry }) => entry)
        .filter((entry) => buckets.includes(bucketOf(entry.state, order(entry)) ?? ''))
        .filter((entry) => order(entry) > after && order(entry) <= until && other(entry) > otherAfter)
        .toSorted((one, two) => (ascending ? order(one) - order(two) : order(two) - order(one)));
      return pageFrom(rows.map(shown), request);
    },
    pageOfSeller: async (sellerId, { states, endsAfter = -Infinity, endedBy = Infinity }, request) => {
      const rows = [...entries.values()]
        .map(({ entry }) => entry)
        .filter(
          (entry) => entry.sellerId === sellerId && states.includes(entry.state) && entry.endsAt > endsAfter && entry.endsAt <= endedBy,
        )
        .toSorted((one, two) => two.createdAt - one.createdAt);
      return pageFrom(
        rows.map((entry) => ({ ...shown(entry), state: entry.state })),
        request,
      );
    },
  };
};

type Row = { readonly watch?: Watch | undefined; readonly isBidder: boolean };

export const inMemoryWatches = (): WatchTable => {
  const rows = new Map<string, Map<string, Row>>();
  const of = (auctionId: string): Map<string, Row> => {
    const found = rows.get(auctionId) ?? new Map<string, Row>();
    rows.set(auctionId, found);
    return found;
  };

  return {
    watch: async (userId, watch) => {
      const known = of(watch.auctionId).get(userId);
      of(watch.auctionId).set(userId, {
        isBidder: known?.isBidder ?? false,
        watch: { ...watch, watchedAt: known?.watch?.watchedAt ?? watch.watchedAt },
      });
    },
    unwatch: async (userId, auctionId) => {
      if (of(auctionId).get(userId)?.isBidder) of(auctionId).set(userId, { isBidder: true });
      else of(auctionId).delete(userId);
    },
    page: async (userId, request) => {
      const watches = [...rows.values()].flatMap((row) => row.get(userId)?.watch ?? []);
      return pageFrom(
        watches.toSorted((one, two) => two.watchedAt - one.watchedAt),
        request,
      );
    },
    addBidder: async (auctionId, userId) => void of(auctionId).set(userId, { ...of(auctionId).get(userId), isBidder: true }),
    async *pages(auctionId) {
      yield [...of(auctionId)]
        .map(([userId, { isBidder }]) => ({ userId, isBidder }))
        .toSorted((one, two) => (one.userId < two.userId ? -1 : 1));
    },
  };
};
