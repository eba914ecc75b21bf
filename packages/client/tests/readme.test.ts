import { readFile } from 'node:fs/promises';
import { client } from '@ecom/client';
import { expect, it } from 'vitest';
import { bidOnTheFirst } from './example';
import { fakeApi, refusal } from './fake-api';

const page = { status: 200, body: { items: [{ auctionId: 'auc_1' }, { auctionId: 'auc_2' }] } };
const read = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');

it('shows the example that is tested here', async () => {
  expect(await read('../README.md')).toContain(`\`\`\`ts\n${await read('./example.ts')}\`\`\``);
});

it('shows an example that works', async () => {
  const api = fakeApi(page, refusal(422, 'AUCTION_BID_TOO_LOW'), { status: 201, body: { price: 13_000 } });

  expect(await bidOnTheFirst(client({ addresses: { auction: 'http://auctions.test' }, fetch: api.fetch }), 15_000)).toBe(13_000);
  expect(api.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET http://auctions.test/auctions?state=open&sort=endingSoon',
    'POST http://auctions.test/auctions/auc_1/bids',
    'POST http://auctions.test/auctions/auc_2/bids',
  ]);
});
