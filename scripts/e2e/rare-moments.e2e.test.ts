import { randomUUID } from 'node:crypto';
import { openLiveFeed } from '@ecom/client/live-feed';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { call, messagesIn, rowsOf, sendTo, untilQuiet } from './engines';
import { anOpenAuction, somebody, thePlatform } from './people';
import { shown, withPicture } from './pictures';
import { inMinutes } from './time';

let platform: Platform;
let seller: Account;
let buyer: Account;
beforeAll(async () => {
  platform = await thePlatform();
  seller = await somebody(platform, ['buyers', 'sellers']);
  buyer = await somebody(platform);
});

const patience = { timeout: 40_000 };
const noSoftClose = { softClose: { windowSeconds: 0, maxExtensionSeconds: 0 } };
const inSeconds = (seconds: number): string => inMinutes(seconds / 60);
describe('pictures', () => {
  it('are shown to their seller, then to everybody, and go with a draft', async () => {
    const published = await withPicture(platform, seller);
    expect(await shown(await platform.auctions.readOwn(seller.accessToken, published))).toBe(200);
    await platform.auctions.publish(seller.accessToken, published);
    expect(await shown(await platform.auctions.read(published))).toBe(200);

    const draft = await withPicture(platform, seller);
    const { pictures } = await platform.auctions.readOwn(seller.accessToken, draft);
    await platform.auctions.remove(seller.accessToken, draft);
    // Whoever may not list is not told that an object is gone: the signer's role decides, as on AWS.
    await expect.poll(() => shown({ pictures }), patience).toBe(403);
  });
});

describe('a picture', () => {
  it('that is gone before anybody looked at it is nothing to try again', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const key = `pictures/${auctionId}/pic_${'0'.repeat(26)}`;
    const created = { Records: [{ eventName: 'ObjectCreated:Post', s3: { bucket: { name: 'pictures' }, object: { key, size: 1 } } }] };
    await sendTo('ecom-auction-local-picture', JSON.stringify(created));
    await untilQuiet();

    expect(await messagesIn('ecom-auction-local-picture')).toEqual([]);
    expect(await messagesIn('ecom-auction-local-picture-dlq')).toEqual([]);
  });
});

describe('time', () => {
  it('that has not come sends its messages back to wait', async () => {
    const { auctionId } = await anOpenAuction(platform, { ...noSoftClose, startsAt: inSeconds(6), endsAt: inSeconds(16) });
    await untilQuiet();
    await sendTo('ecom-auction-local-opening', JSON.stringify({ auctionId, task: 'open' }));
    await sendTo('ecom-auction-local-reminder', JSON.stringify({ auctionId, task: 'announce-ending-soon' }));
    await expect.poll(async () => (await platform.auctions.read(auctionId)).state, patience).toBe('closed');
    await untilQuiet();
  });
});

describe('the watch list', () => {
  it('forgets an auction of a bidder, whom the auction does not forget', async () => {
    const { auctionId } = await anOpenAuction(platform);
    await platform.auctions.bid(buyer.accessToken, auctionId, { amount: 500, key: randomUUID() });
    await platform.auctions.watch(buyer.accessToken, auctionId);
    await untilQuiet();
    await platform.auctions.unwatch(buyer.accessToken, auctionId);

    await expect
      .poll(async () => (await platform.auctions.watches(buyer.accessToken)).items.map((one) => one.auctionId))
      .not.toContain(auctionId);
    const rows = (await rowsOf('auction')).filter(({ pk, sk }) => pk === `AUCTION#${auctionId}` && String(sk).startsWith('WATCH#'));
    expect(rows).toMatchObject([{ bidder: true }]);
  });
});

describe('the live feed', () => {
  const stream = { StreamName: 'ecom-platform-local-activity' };
  const kinesis = <T>(operation: string, input: object) => call<T>('kinesis', `Kinesis_20131202.${operation}`, input);

  /** Everything on the stream comes once more, as after a failure of its reader. */
  const replay = async (auctionId: string): Promise<number> => {
    const { StreamDescription } = await kinesis<{ StreamDescription: { Shards: { ShardId: string }[] } }>('DescribeStream', stream);
    let count = 0;
    for (const { ShardId } of StreamDescription.Shards) {
      const where = { ...stream, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
      const { ShardIterator } = await kinesis<{ ShardIterator: string }>('GetShardIterator', where);
      const { Records } = await kinesis<{ Records: { Data: string; PartitionKey: string }[] }>('GetRecords', { ShardIterator });
      for (const { Data, PartitionKey } of Records.filter((one) => Buffer.from(one.Data, 'base64').includes(auctionId))) {
        await kinesis('PutRecord', { ...stream, Data, PartitionKey });
        count += 1;
      }
    }
    return count;
  };

  it('says nothing twice, and nothing more to who unsubscribed', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const feed = await openLiveFeed({ url: platform.socketUrl, token: buyer.accessToken });
    feed.send({ action: 'subscribe', auctionId, sinceSeq: 0 });
    await platform.auctions.bid(buyer.accessToken, auctionId, { amount: 500, key: randomUUID() });
    expect(await feed.changed(({ kind }) => kind === 'bid', patience.timeout)).toBeDefined();
    await untilQuiet();
    expect(await replay(auctionId)).toBe(2);
    await untilQuiet();
    expect(feed.frames.filter(({ type }) => type === 'activity')).toHaveLength(2);

    feed.send({ action: 'unsubscribe', auctionId });
    expect(await feed.heard(({ type }) => type === 'unsubscribed', patience.timeout)).toBeDefined();
    await platform.auctions.bid(buyer.accessToken, auctionId, { amount: 900, key: randomUUID() });
    await untilQuiet();
    expect(feed.frames.filter(({ type }) => type === 'activity')).toHaveLength(2);
    feed.close();
  });

  it('never counts somebody who leaves while catching up among its audience', async () => {
    const { auctionId } = await anOpenAuction(platform);
    await untilQuiet();
    for (let visit = 0; visit < 5; visit += 1) {
      const feed = await openLiveFeed({ url: platform.socketUrl, token: buyer.accessToken });
      feed.send({ action: 'subscribe', auctionId, sinceSeq: 0 });
      feed.close();
    }
    await untilQuiet();
    const audience = (await rowsOf('realtime')).filter(({ pk, liveFrom }) => pk === `AUDIENCE#${auctionId}` && liveFrom !== undefined);
    expect(audience).toEqual([]);
  });
});
