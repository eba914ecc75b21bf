/** P10: read units per page of 20 open auctions, as DynamoDB counts them, and whether every auction is reached. Run with --json for machines. */
import { leanDynamo } from '@ecom/dynamo/lean';
import { createTable, localClient, startDynamoLocal } from '@ecom/testing';
import { dynamoListingIndex, dynamoListings } from '../src/adapters/dynamo-listings';
import { type ListingSort, listingSorts, walkOf } from '../src/domain/listing-walk';

const sizes = (process.env['BENCH_SIZES'] ?? '100,1000,10000').split(',').map(Number);
const DAY = 86_400_000;
const PAGE = 20;
const WRITERS = 16;
const now = Date.parse('2026-01-05T10:00:00Z');
const shownAsJson = process.argv.includes('--json');

const local = await startDynamoLocal();
const dynamo = leanDynamo({
  environment: {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: local.endpoint,
  },
});

/** Deterministic numbers in [0, 1): the same auctions in each run. */
const random = (seed: number): number => {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) ^ Math.imul(seed + 0x9e3779b9, 0x297a2d39);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
};

/** Ends anywhere within the longest duration: the hardest spread for buckets. Titles of 20 to 59 characters. */
const entryOf = (number: number) => ({
  auctionId: `auc_${String(number).padStart(26, '0')}`,
  sellerId: `usr_${String(number % 50).padStart(36, '0')}`,
  state: 'open' as const,
  title: `Lot ${number} `.padEnd(20 + (number % 40), 'x'),
  currency: 'USD' as const,
  openingPrice: 100 + number,
  startsAt: now - Math.floor(random(number + 7) * 29 * DAY),
  endsAt: now + 1 + Math.floor(random(number) * 29 * DAY),
  createdAt: now - number,
});

const fill = async (tableName: string, count: number): Promise<void> => {
  const index = dynamoListingIndex({ dynamo, tableName });
  const write = async (writer: number): Promise<void> => {
    for (let number = writer; number < count; number += WRITERS) await index.put(entryOf(number), { seq: 1, updatedAt: now });
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
};

const measure = async (tableName: string, sort: ListingSort) => {
  let units = 0;
  const perPage: number[] = [];
  const listings = dynamoListings({ dynamo, tableName, onCapacity: (used) => (units += used) });
  const reached = new Set<string>();
  let cursor: string | undefined;
  do {
    units = 0;
    const page = await listings.page(walkOf('open', sort, now), { limit: PAGE, cursor, scope: [sort] });
    for (const { auctionId } of page.items) reached.add(auctionId);
    perPage.push(units);
    cursor = page.cursor;
  } while (cursor !== undefined);

  const mean = perPage.reduce((sum, one) => sum + one, 0) / perPage.length;
  return {
    pages: perPage.length,
    'read units per page': Number(mean.toFixed(3)),
    'first page': perPage[0],
    worst: Math.max(...perPage),
    reached: reached.size,
  };
};

type Row = { readonly auctions: number; readonly sort: ListingSort } & Awaited<ReturnType<typeof measure>>;
const rows: Row[] = [];
for (const count of sizes) {
  const tableName = `list-${count}`;
  await createTable(localClient(local.endpoint), {
    file: new URL('../resources/tables.yml', import.meta.url),
    logicalId: 'AuctionTable',
    tableName,
  });
  await fill(tableName, count);
  for (const sort of listingSorts) rows.push({ auctions: count, sort, ...(await measure(tableName, sort)) });
}
await local.stop();

const smallest = (sort: ListingSort) => rows.find((row) => row.sort === sort)?.['read units per page'] ?? 1;
const report = rows.map((row) => ({
  ...row,
  'over the smallest market': Number((row['read units per page'] / smallest(row.sort)).toFixed(2)),
}));
if (shownAsJson) console.log(JSON.stringify({ P10: report }));
else console.table(report);
