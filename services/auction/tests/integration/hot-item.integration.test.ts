import { digest, MAXIMUM_AMOUNT } from '@ecom/kernel';
import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auctionKey } from '../../src/adapters/auction-item';
import { wireKey } from '../../src/adapters/dynamo-auctions';
import { dynamoBids } from '../../src/adapters/dynamo-bids';
import { MOST_PICTURES, pictureKey } from '../../src/domain/picture';
import { termsOf } from '../../src/domain/terms';
import { makeCreateAuction } from '../../src/use-cases/create-auction';
import { aContestedAuction, aDraft, opensAt } from '../builders/auction';
import { aCommand, aProcess } from '../builders/bidders';
import { itemSize } from '../builders/item-size';
import { createAuctionTable, localDynamo, localTable } from '../fakes/local-table';
import { streamRecords } from '../fakes/table-stream';

const TABLE = 'auctions';
const WRITE_UNIT = 1_024;
const clock = () => new Date(opensAt);
const text = 'Made in 1890, 漢字. '.repeat(300).slice(0, 5_000);

/** As long as real ones are. */
const ulid = (index: number) => String(index).padStart(26, '0');
const user = (index: number) => `usr_${String(index).padStart(36, '0')}`;
const auction = (index: number) => `auc_${ulid(index)}`;
const request = (index: number) => String(index).padStart(36, '0');
const SALT = 'f'.repeat(32);

let local: DynamoLocal;
beforeAll(async () => {
  local = await startDynamoLocal();
  await createAuctionTable(local.endpoint, TABLE);
});
afterAll(() => local.stop());

const stateOf = async (auctionId: string) => {
  const { Item = {} } = await localDynamo(local.endpoint)('GetItem', { TableName: TABLE, Key: wireKey(auctionId), ConsistentRead: true });
  return Item;
};

/** Sizes of the state after each step of the way from creation to the second bid. */
const sizesWith = async (auctionId: string, description: string | undefined): Promise<readonly number[]> => {
  const table = { ...localTable(local.endpoint, TABLE, clock), clock, newAuctionId: () => auctionId, newSalt: () => SALT };
  const sizes: number[] = [];
  const measure = async () => void sizes.push(itemSize(await stateOf(auctionId)));
  await makeCreateAuction(table)({
    sellerId: user(1),
    terms: termsOf(aDraft()),
    description,
    asDraft: false,
    correlationId: request(1),
    request: undefined,
  });
  await measure();
  const { placeBid } = aProcess(dynamoBids({ dynamo: localDynamo(local.endpoint), tableName: TABLE }));
  for (const turn of [2, 3]) {
    await placeBid(
      aCommand({ auctionId, bidderId: user(turn), amount: turn * 1_000, correlationId: request(turn), idempotencyKey: 'key-1' }),
    );
    await measure();
  }
  return sizes;
};

it('costs a bid the same, one write unit, whatever the length of the description', async () => {
  const without = await sizesWith(auction(1), undefined);
  const withText = await sizesWith(auction(2), text);

  expect(withText).toEqual(without);
  expect(Math.max(...withText)).toBeLessThan(WRITE_UNIT);
  expect(await localTable(local.endpoint, TABLE, clock).described.get(auction(2))).toMatchObject({ description: text });
});

it('shows the stream no description with a bid', async () => {
  await sizesWith(auction(3), text);
  const records = (await streamRecords(local.endpoint, TABLE)).filter(
    ({ dynamodb }) => dynamodb?.Keys?.['pk']?.S === auctionKey(auction(3)).pk,
  );

  expect(records).toHaveLength(3);
  expect(JSON.stringify(records)).not.toContain('1890');
});

it('stays within four write units at its largest: longest words, twelve pictures, highest amounts, 32 requests', async () => {
  const id = auction(4);
  const requests = Array.from({ length: 32 }, (_, index) => digest(id, `${index}`));
  const amounts = { leaderMax: MAXIMUM_AMOUNT, runnerUpMax: MAXIMUM_AMOUNT - 1, priceCap: MAXIMUM_AMOUNT };
  const correlationId = 'c'.repeat(128);
  const largest = aContestedAuction({
    ...amounts,
    id,
    sellerId: user(1),
    leaderId: user(2),
    correlationId,
    title: '漢'.repeat(200),
    category: 'c'.repeat(50),
    openingPrice: MAXIMUM_AMOUNT - 2,
    reservePrice: MAXIMUM_AMOUNT - 1,
    buyNowPrice: MAXIMUM_AMOUNT,
    aliasSalt: SALT,
    pictures: Array.from({ length: MOST_PICTURES }, (_, index) => {
      const pictureId = `pic_${ulid(index)}`;
      return { id: pictureId, key: pictureKey(id, pictureId), contentType: 'image/jpeg' };
    }),
    extendedEnd: opensAt,
    bidCount: 32,
    seq: 33,
    lastBid: { seq: 33, request: requests[0] ?? '', bidderId: user(2), amount: MAXIMUM_AMOUNT, at: opensAt, form: 'raise' },
    recentRequests: new Set(requests),
  });
  await localTable(local.endpoint, TABLE, clock).put(largest);

  expect(itemSize(await stateOf(id))).toBeLessThan(4 * WRITE_UNIT);
});
