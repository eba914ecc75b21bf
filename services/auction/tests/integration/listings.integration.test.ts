import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoListingIndex, dynamoListings } from '../../src/adapters/dynamo-listings';
import { dynamoParticipants, dynamoWatches } from '../../src/adapters/dynamo-watches';
import type { ListedState, ListingEntry } from '../../src/domain/listing';
import { type ListingWalk, startedWalk, walkOf } from '../../src/domain/listing-walk';
import { day, opensAt } from '../builders/auction';
import { inMemoryListings, inMemoryWatches, type ListingTable, type WatchTable } from '../fakes/in-memory-listings';
import { createAuctionTable, localDynamo } from '../fakes/local-table';

const now = opensAt;
const entry = (number: number, state: ListedState, overrides: Partial<ListingEntry> = {}): ListingEntry => ({
  auctionId: `auc_${String(number).padStart(4, '0')}`,
  sellerId: `usr_${number % 3}`,
  state,
  title: `Lot ${number}`,
  currency: 'USD',
  openingPrice: 100 + number,
  startsAt: now - day,
  endsAt: now + day,
  createdAt: now - 2 * day + number,
  ...overrides,
});

let dynamo: DynamoLocal;
const localListings = async (tableName: string): Promise<ListingTable> => {
  await createAuctionTable(dynamo.endpoint, tableName);
  const table = { dynamo: localDynamo(dynamo.endpoint), tableName };
  return { ...dynamoListings(table), ...dynamoListingIndex(table) };
};
const localWatches = async (tableName: string): Promise<WatchTable> => {
  await createAuctionTable(dynamo.endpoint, tableName);
  const table = { dynamo: localDynamo(dynamo.endpoint), tableName };
  return { ...dynamoWatches(table), ...dynamoParticipants(table) };
};
beforeAll(async () => {
  dynamo = await startDynamoLocal();
});
afterAll(() => dynamo.stop());

const fill = async (table: ListingTable, entries: readonly ListingEntry[]): Promise<void> => {
  await Promise.all(entries.map((one) => table.put(one, { seq: 1, updatedAt: now })));
};
const walkAll = async (table: ListingTable, walk: ListingWalk, limit = 20) => {
  const pages: (readonly string[])[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.page(walk, { limit, cursor, scope: ['all'] });
    pages.push(page.items.map(({ auctionId }) => auctionId));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
};

let number = 0;
const tables = [
  { name: 'the fake', listings: async () => inMemoryListings(), watches: async () => inMemoryWatches() },
  { name: 'DynamoDB', listings: () => localListings(`listings-${++number}`), watches: () => localWatches(`watches-${++number}`) },
];

describe.each(tables)('lists in $name', ({ listings, watches }) => {
  it('B-ALL-9: reach each of 500 open auctions once, soonest end first, in full pages', async () => {
    const table = await listings();
    const entries = Array.from({ length: 500 }, (_, index) =>
      entry(index, 'open', { endsAt: now + 1 + ((index * 7_919) % 500) * 5_000_000 }),
    );
    await fill(table, entries);
    const pages = await walkAll(table, walkOf('open', 'endingSoon', now));

    const expected = entries.toSorted((one, two) => one.endsAt - two.endsAt).map(({ auctionId }) => auctionId);
    expect(pages.flat()).toEqual(expected);
    expect(pages.slice(0, -1).every((page) => page.length === 20)).toBe(true);
  });

  it('reach every auction though all end in the same millisecond', async () => {
    const table = await listings();
    await fill(
      table,
      Array.from({ length: 50 }, (_, index) => entry(index, 'open')),
    );

    const found = (await walkAll(table, walkOf('open', 'endingSoon', now), 7)).flat();
    expect([found.length, new Set(found).size]).toEqual([50, 50]);
  });

  it('tell open, ending, scheduled, closed and cancelled auctions apart', async () => {
    const table = await listings();
    await fill(table, [
      entry(1, 'open', { startsAt: now - 3 * day, endsAt: now + 2 * day }),
      entry(2, 'open', { startsAt: now - 2 * day, endsAt: now + 3 * day }),
      entry(3, 'open', { endsAt: now }),
      entry(4, 'scheduled', { startsAt: now + 200 * day, endsAt: now + 201 * day }),
      entry(5, 'scheduled', { startsAt: now + 100 * day, endsAt: now + 102 * day }),
      entry(6, 'scheduled', { startsAt: now, endsAt: now + day }),
      entry(7, 'closed', { endsAt: now - 400 * day }),
      entry(8, 'closed', { endsAt: now - day }),
      entry(9, 'cancelled', { endsAt: now }),
      entry(10, 'draft'),
    ]);
    const list = async (walk: ListingWalk) => (await walkAll(table, walk)).flat().map((id) => Number(id.slice(4)));

    expect(await list(walkOf('open', 'endingSoon', now))).toEqual([1, 2]);
    expect(await list(walkOf('open', 'newest', now))).toEqual([2, 1]);
    expect(await list(walkOf('closing', 'endingSoon', now))).toEqual([3]);
    expect(await list(walkOf('scheduled', 'endingSoon', now))).toEqual([5, 4]);
    expect(await list(walkOf('scheduled', 'newest', now))).toEqual([4, 5]);
    expect(await list(walkOf('closed', 'newest', now))).toEqual([8, 7]);
    expect(await list(walkOf('cancelled', 'endingSoon', now))).toEqual([9]);
    expect(await list(startedWalk(now))).toEqual([6]);
  });

  it("show a seller's auctions, newest first, filtered by state", async () => {
    const table = await listings();
    await fill(table, [entry(0, 'draft'), entry(3, 'open'), entry(6, 'open', { endsAt: now - 1 }), entry(9, 'closed'), entry(1, 'open')]);
    const list = async (filter: Parameters<ListingTable['pageOfSeller']>[1]) => {
      const { items } = await table.pageOfSeller('usr_0', filter, { limit: 20, cursor: undefined, scope: ['s'] });
      return items.map(({ auctionId, state }) => [Number(auctionId.slice(4)), state]);
    };

    expect(await list({ states: ['draft', 'open', 'closed'] })).toEqual([
      [9, 'closed'],
      [6, 'open'],
      [3, 'open'],
      [0, 'draft'],
    ]);
    expect(await list({ states: ['open'], endsAfter: now })).toEqual([[3, 'open']]);
    expect(await list({ states: ['open'], endedBy: now })).toEqual([[6, 'open']]);
  });

  it('let a newer entry win, whatever the order they arrive in, and drop removed ones', async () => {
    const table = await listings();
    const first = () => table.page(walkOf('open', 'endingSoon', now), { limit: 1, cursor: undefined, scope: [] });
    await table.put(entry(1, 'open', { title: 'Third' }), { seq: 3, updatedAt: now });
    await table.put(entry(1, 'open', { title: 'Second' }), { seq: 2, updatedAt: now + 1 });
    await table.put(entry(1, 'open', { title: 'Stale' }), { seq: 3, updatedAt: now - 1 });
    expect((await first()).items).toMatchObject([
      { title: 'Third', openingPrice: 101, currency: 'USD', startsAt: now - day, endsAt: now + day },
    ]);

    await table.remove('auc_0001');
    expect(await first()).toEqual({ items: [] });
  });

  it('refuse cursors of other lists, and rubbish', async () => {
    const table = await listings();
    await fill(table, [entry(1, 'open'), entry(2, 'open')]);
    const page = (cursor: string | undefined, scope: readonly string[]) =>
      table.page(walkOf('open', 'endingSoon', now), { limit: 1, cursor, scope });
    const { cursor } = await page(undefined, ['mine']);

    expect((await page(cursor, ['mine'])).items).toHaveLength(1);
    await expect(page(cursor, ['other'])).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(page('rubbish', ['mine'])).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('hold what users watch, and who takes part in an auction', async () => {
    const table = await watches();
    const watch = (auctionId: string, watchedAt: number) => ({ auctionId, title: `Lot ${auctionId}`, watchedAt });
    await table.watch('usr_a', watch('auc_1', 1));
    await table.watch('usr_a', watch('auc_1', 5));
    await table.watch('usr_a', watch('auc_2', 2));
    await table.addBidder('auc_1', 'usr_a');
    await table.addBidder('auc_1', 'usr_b');
    await table.watch('usr_c', watch('auc_1', 3));
    const list = async (userId: string) => (await table.page(userId, { limit: 10, cursor: undefined, scope: [] })).items;

    expect(await list('usr_a')).toEqual([watch('auc_2', 2), watch('auc_1', 1)]);
    expect(await list('usr_b')).toEqual([]);
    await table.unwatch('usr_a', 'auc_1');
    await table.unwatch('usr_c', 'auc_1');
    await table.unwatch('usr_c', 'auc_1');
    expect(await list('usr_a')).toEqual([watch('auc_2', 2)]);
    const participants = [];
    for await (const page of table.pages('auc_1')) participants.push(...page);
    expect(participants).toEqual([
      { userId: 'usr_a', isBidder: true },
      { userId: 'usr_b', isBidder: true },
    ]);
  });
});
