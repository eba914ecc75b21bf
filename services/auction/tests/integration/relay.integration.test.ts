import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { announceAt } from '../../src/domain/due';
import { cancel, publish } from '../../src/domain/lifecycle';
import { walkOf } from '../../src/domain/listing-walk';
import { pictureKey } from '../../src/domain/picture';
import { aDraft, added, change, day, opensAt } from '../builders/auction';
import { aMarket, type Market } from '../fakes/relay-market';

vi.hoisted(() => {
  const queues = ['OPENING', 'REMINDER', 'CLOSING'].flatMap((queue) => [`${queue}_QUEUE_URL`, `${queue}_QUEUE_ARN`]);
  for (const name of [
    ...queues,
    'AUCTION_TABLE',
    'PICTURES_BUCKET',
    'ACTIVITY_STREAM_NAME',
    'EVENT_BUS_NAME',
    'SCHEDULE_GROUP',
    'SCHEDULE_ROLE_ARN',
  ])
    vi.stubEnv(name, 'none');
  vi.stubEnv('CLOSE_LEAD_SECONDS', '0');
});

let dynamo: DynamoLocal;
let tableNumber = 0;
beforeAll(async () => {
  dynamo = await startDynamoLocal();
});
afterAll(() => dynamo.stop());
const aNewMarket = () => aMarket(dynamo.endpoint, `relay-${++tableNumber}`);

const pictureOf = (auctionId: string) => ({
  id: 'pic_1',
  key: pictureKey(auctionId, 'pic_01JD8Z0000000000000000000B'),
  contentType: 'image/png',
});
const another = 'auc_01JD8Z0000000000000000000D';
/** Listed again: one picture is its own, one of the auction before. */
const drafted = aDraft({ startsAt: opensAt, pictures: [pictureOf(aDraft().id), pictureOf(another)] });
const moment = (now: number) => ({ now, correlationId: 'req-9' });

/** Draft, publication, three bids by two bidders, close. */
const anAuctionsLife = async ({ store, bid, time }: Market) => {
  const published = publish(drafted, moment(opensAt));
  await store.auctions.add(added(drafted));
  await store.auctions.replace(change(drafted, published));
  await bid(drafted.id, 'usr_a', 2_000);
  await bid(drafted.id, 'usr_b', 5_000);
  await bid(drafted.id, 'usr_a', 4_000);
  time.now = published.endsAt;
  await store.closing.close(drafted.id, moment(time.now));
};

const namesOf = ({ announcements }: Market) => announcements.map(({ contract }) => contract.name);

const checkOutcome = async (market: Market): Promise<void> => {
  const { activities, announcements, history, listings, participants } = market;
  expect((await history(drafted.id)).map(({ seq, price, kind }) => [seq, price, kind])).toEqual([
    [4, 4_100, 'lifted'],
    [3, 2_050, 'led'],
    [2, 1_000, 'led'],
  ]);
  expect([...new Set(activities.map(({ seq }) => seq))]).toEqual([1, 2, 3, 4, 5]);
  expect([...new Set(announcements.map(({ eventId }) => eventId))]).toEqual(
    ['3:LeaderOutbid', '5:AuctionClosed'].map((rest) => `${drafted.id}:${rest}`),
  );
  const list = (state: 'open' | 'closed') =>
    listings.page(walkOf(state, 'newest', market.time.now), { limit: 10, cursor: undefined, scope: [] });
  expect([(await list('open')).items.length, (await list('closed')).items.length]).toEqual([0, 1]);
  const people = [];
  for await (const page of participants.pages(drafted.id)) people.push(...page);
  expect(people.map(({ userId }) => userId)).toEqual(['usr_a', 'usr_b']);
};

describe('the relay, fed with images of a real stream', () => {
  it('B-AUC-6: keeps history, lists and participants, and tells of every change once', async () => {
    const market = await aNewMarket();
    await anAuctionsLife(market);

    expect(await market.feed(await market.records())).toEqual({ batchItemFailures: [] });
    await checkOutcome(market);
    expect(namesOf(market)).toEqual(['LeaderOutbid', 'AuctionClosed']);
    expect(market.activities.map(({ kind }) => kind)).toEqual(['published', 'bid', 'bid', 'bid', 'closed']);
    expect(JSON.stringify([market.activities, market.announcements])).not.toMatch(/"(leaderMax|runnerUpMax|priceCap)"|5000/);
  });

  it('absorbs duplicates, and old batches that come again after newer ones', async () => {
    const market = await aNewMarket();
    await anAuctionsLife(market);
    const records = await market.records();
    await market.feed(records.slice(0, 3));
    await market.feed(records.slice(1));
    await market.feed(records);
    await market.feed(records.slice(0, 2));

    await checkOutcome(market);
  });

  it('names the change it failed at, holds back what follows, and goes on from there', async () => {
    const market = await aNewMarket();
    await anAuctionsLife(market);
    const records = await market.records();
    market.world.failures = 1;
    const { batchItemFailures } = await market.feed(records);
    const failed = records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === batchItemFailures[0]?.itemIdentifier);

    // The first change that anybody is told of by an event: creating and publishing tell the feed and the schedules.
    expect([batchItemFailures.length, failed]).toEqual([1, 3]);
    expect(namesOf(market)).toEqual([]);
    expect(await market.feed(records.slice(failed))).toEqual({ batchItemFailures: [] });
    await checkOutcome(market);
  });

  it('B-AUC-7: schedules start, reminder and end when published, and takes them back when cancelled', async () => {
    const market = await aNewMarket();
    const later = { ...drafted, startsAt: opensAt + 3_600_000 };
    const published = publish(later, moment(opensAt));
    await market.store.auctions.add(added(later));
    await market.store.auctions.replace(change(later, published));
    await market.feed(await market.records());

    expect(market.scheduled(later.id)).toEqual({ open: later.startsAt, 'announce-ending-soon': announceAt(later), close: later.endsAt });
    await market.store.auctions.replace(change(published, cancel(published, 'seller', moment(opensAt + day / 2))));
    await market.feed((await market.records()).slice(-1));
    expect(market.scheduled(later.id)).toEqual({});
    expect(namesOf(market)).toEqual(['AuctionCancelled']);
  });

  it('forgets a deleted draft with the pictures that are its own, and tells nobody', async () => {
    const market = await aNewMarket();
    await market.store.auctions.add(added(drafted));
    await market.feed(await market.records());
    const mine = () => market.listings.pageOfSeller('usr_seller', { states: ['draft'] }, { limit: 10, cursor: undefined, scope: [] });
    expect((await mine()).items).toHaveLength(1);

    await market.store.auctions.remove(drafted);
    await market.feed((await market.records()).slice(-1));
    expect((await mine()).items).toEqual([]);
    expect([market.removedPictures, market.announcements, market.activities]).toEqual([[pictureOf(drafted.id).key], [], []]);
  });

  it('leaves lists alone when a bid moves nothing that they show, and moves them when it extends the end', async () => {
    const market = await aNewMarket();
    const published = publish(drafted, moment(opensAt));
    await market.store.auctions.add(added(published));
    await market.feed(await market.records());
    const entry = async () =>
      (await market.listings.page(walkOf('open', 'endingSoon', market.time.now), { limit: 1, cursor: undefined, scope: [] })).items[0];
    await market.bid(drafted.id, 'usr_a', 2_000);
    await market.feed((await market.records()).slice(-1));
    expect(await entry()).toMatchObject({ endsAt: published.endsAt });

    market.time.now = published.endsAt - 1_000;
    await market.bid(drafted.id, 'usr_b', 9_000);
    await market.feed((await market.records()).slice(-1));
    expect(await entry()).toMatchObject({ endsAt: published.endsAt + 119_000 });
    expect(namesOf(market)).toEqual(['LeaderOutbid', 'AuctionExtended']);
  });
});
