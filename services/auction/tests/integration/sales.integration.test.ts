import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dynamoBidHistory } from '../../src/adapters/dynamo-bids-history';
import { makeListBids } from '../../src/use-cases/place-bid-history';
import { findsOffers } from '../behaviours/found-offers';
import { type Deed, deeds, race } from '../behaviours/racing-sales';
import { listsAgain } from '../behaviours/relisting';
import { dealsWithSales } from '../behaviours/sales';
import { anOpenAuction } from '../builders/auction';
import { unpaidAt } from '../builders/sale';
import { aFallenSale, dealing } from '../builders/sales';
import { localSales } from '../fakes/local-sales';
import { createAuctionTable, localDynamo } from '../fakes/local-table';
import { aMarket } from '../fakes/relay-market';

vi.hoisted(() => {
  const queues = ['OPENING', 'REMINDER', 'CLOSING'].flatMap((queue) => [`${queue}_QUEUE_URL`, `${queue}_QUEUE_ARN`]);
  const others = ['AUCTION_TABLE', 'PICTURES_BUCKET', 'ACTIVITY_STREAM_NAME', 'EVENT_BUS_NAME', 'SCHEDULE_GROUP', 'SCHEDULE_ROLE_ARN'];
  for (const name of [...queues, ...others]) vi.stubEnv(name, 'none');
  vi.stubEnv('CLOSE_LEAD_SECONDS', '0');
});

let local: DynamoLocal;
beforeAll(async () => {
  local = await startDynamoLocal();
  await createAuctionTable(local.endpoint, 'auctions');
});
afterAll(() => local.stop());
const clock = () => new Date(unpaidAt);

describe('sales in their table', () => {
  const start = (at: () => Date) => localSales(local.endpoint, 'auctions', at);
  dealsWithSales(start);
  findsOffers(start);
  listsAgain(start);

  it.each([
    { name: 'in time', late: false, rounds: 40 },
    { name: 'when its time is up', late: true, rounds: 20 },
  ])('leave one outcome of everything at once, $name, $rounds times over', async ({ late, rounds }) => {
    const ends = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const from = round % deeds.length;
      const turned: readonly Deed[] = [...deeds.slice(from), ...deeds.slice(0, from)];
      ends.add(
        await race(localSales(local.endpoint, 'auctions', clock), { deeds: [...turned, 'accept', 'decline', 'withdraw', 'lapse'], late }),
      );
    }
    expect(ends.size).toBeGreaterThan(late ? 0 : 1);
  });
});

describe('maxima in the history', () => {
  it('are there for the next offer, from bids as they are placed, and in no list of bids', async () => {
    const market = await aMarket(local.endpoint, 'market');
    const auction = anOpenAuction();
    await market.store.put(auction);
    await market.bid(auction.id, 'usr_a', 3_333);
    await market.bid(auction.id, 'usr_b', 7_777);
    await market.bid(auction.id, 'usr_a', 5_555);
    await market.feed(await market.records());

    expect(await localSales(local.endpoint, 'market', clock).sales.bidsOf(auction.id)).toEqual([
      { bidderId: 'usr_a', amount: 3_333 },
      { bidderId: 'usr_b', amount: 7_777 },
      { bidderId: 'usr_a', amount: 5_555 },
    ]);
    const history = dynamoBidHistory({ dynamo: localDynamo(local.endpoint), tableName: 'market' });
    const page = await history.page({ auctionId: auction.id, limit: 10 });
    const listed = await makeListBids(history)({ auctionId: auction.id, limit: 10 });
    expect(page.items).toHaveLength(3);
    expect(JSON.stringify([page, listed, market.announcements, market.activities])).not.toMatch(/maximum|3333|7777|5555/);
  });
});

it('shows nobody a maximum, nor who somebody is', async () => {
  const table = localSales(local.endpoint, 'auctions', clock);
  const deal = dealing(table, { now: unpaidAt });
  const id = await aFallenSale(table, deal);
  const offered = await deal.offer(id);
  const told = [offered, await deal.listOffers(id, 'usr_seller'), await deal.myOffers({ callerId: 'usr_c', limit: 9, cursor: undefined })];

  expect(JSON.stringify(told)).not.toMatch(/6000|9000|4500|2000|usr_/);
});
