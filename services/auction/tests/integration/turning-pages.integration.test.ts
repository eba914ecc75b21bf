import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamoListingIndex, dynamoListings } from '../../src/adapters/dynamo-listings';
import type { ListingEntry } from '../../src/domain/listing';
import { walkOf } from '../../src/domain/listing-walk';
import { day, opensAt as now } from '../builders/auction';
import { createAuctionTable, localDynamo } from '../fakes/local-table';

let local: DynamoLocal;
beforeAll(async () => {
  local = await startDynamoLocal();
});
afterAll(() => local.stop());

const listed = (index: number, at: Partial<ListingEntry>): ListingEntry => ({
  auctionId: `auc_${index}`,
  sellerId: 'usr_seller',
  state: 'open',
  title: `Lot ${index}`,
  currency: 'USD',
  openingPrice: 100,
  startsAt: now - day,
  endsAt: now + day,
  createdAt: now - day,
  ...at,
});

const soonest = (index: number): Partial<ListingEntry> => ({ endsAt: now + 100 * (index + 1) });
const latest = (index: number): Partial<ListingEntry> => ({ state: 'scheduled', startsAt: now + 100 * (5 - index) });

it.each([
  { has: 'ended', state: 'open', sort: 'endingSoon', at: soonest, after: 350, left: ['auc_3', 'auc_4'] },
  { has: 'started', state: 'scheduled', sort: 'newest', at: latest, after: 450, left: [] },
] as const)('a list goes on behind a page whose last auction has $has since', async ({ has, state, sort, at, after, left }) => {
  const tableName = `turning-${has}`;
  await createAuctionTable(local.endpoint, tableName);
  const options = { dynamo: localDynamo(local.endpoint), tableName };
  const entries = Array.from({ length: 5 }, (_, index) => listed(index, at(index)));
  await Promise.all(entries.map((entry) => dynamoListingIndex(options).put(entry, { seq: 1, updatedAt: now })));
  const pageAt = (moment: number, cursor?: string) =>
    dynamoListings(options).page(walkOf(state, sort, moment), { limit: 2, cursor, scope: ['turning'] });

  const { items, cursor } = await pageAt(now);
  const next = await pageAt(now + after, cursor);

  expect(items.map(({ auctionId }) => auctionId)).toEqual(['auc_0', 'auc_1']);
  expect(next.items.map(({ auctionId }) => auctionId)).toEqual(left);
});
