import { randomUUID } from 'node:crypto';
import { type LiveFeed, openLiveFeed } from '@ecom/client/live-feed';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { putRow, rowsOf, untilQuiet } from './engines';
import { anOpenAuction, crowd, somebody, thePlatform } from './people';

let platform: Platform;
let ann: Account;
let ben: Account;
beforeAll(async () => {
  platform = await thePlatform();
  [ann, ben] = (await crowd(platform, 2)) as [Account, Account];
});

const patience = 20_000;
const seqsOf = ({ frames }: LiveFeed) => frames.flatMap((frame) => (frame.type === 'activity' ? [frame.seq] : []));
const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const bidInTurn = async (auctionId: string, from: number, count: number) => {
  for (let turn = from; turn < from + count; turn += 1) {
    const { accessToken } = turn % 2 === 0 ? ann : ben;
    await platform.auctions.bid(accessToken, auctionId, { amount: 500 * 2 ** turn, key: randomUUID() });
  }
};

describe('the live feed', () => {
  it('B-REP-3: whoever comes back with the last seq they saw gets what happened since, once, in order, while bids go on', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const before = await openLiveFeed({ url: platform.socketUrl, token: ann.accessToken });
    before.send({ action: 'subscribe', auctionId, sinceSeq: 0 });
    await bidInTurn(auctionId, 0, 3);
    expect(await before.changed(({ seq }) => seq === 4, patience)).toBeDefined();
    before.close();
    expect(seqsOf(before)).toEqual([1, 2, 3, 4]);

    await bidInTurn(auctionId, 3, 3);
    const after = await openLiveFeed({ url: platform.socketUrl, token: ann.accessToken });
    const bidding = bidInTurn(auctionId, 6, 4);
    after.send({ action: 'subscribe', auctionId, sinceSeq: 4 });
    await bidding;
    expect(await after.changed(({ seq }) => seq === 11, patience)).toBeDefined();
    await untilQuiet();

    expect(seqsOf(after)).toEqual(upTo(5, 11));
    for (const { serverTime } of [...before.frames, ...after.frames]) {
      expect(new Date(serverTime).toISOString()).toBe(serverTime);
    }
    expect(JSON.stringify([before.frames, after.frames])).not.toMatch(new RegExp(`${ann.userId}|${ben.userId}|leaderMax|"amount"`));
    after.close();
    await expect
      .poll(async () => (await rowsOf('realtime')).filter(({ pk }) => pk === `AUDIENCE#${auctionId}`), { timeout: patience })
      .toEqual([]);
  });

  it('B-REP-3: a socket that is gone without a word costs no bid, is forgotten, and others hear all the same', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const feed = await openLiveFeed({ url: platform.socketUrl, token: ann.accessToken });
    feed.send({ action: 'subscribe', auctionId });
    expect(await feed.heard(({ type }) => type === 'subscribed', patience)).toBeDefined();
    const expiresAt = Math.floor(Date.now() / 1_000) + 3_600;
    await putRow('realtime', { pk: 'CONNECTION#ghost', sk: 'STATE', userId: ben.userId, auctions: new Set([auctionId]), expiresAt });
    await putRow('realtime', { pk: `AUDIENCE#${auctionId}`, sk: 'CONNECTION#ghost', token: 'sub_ghost', liveFrom: 1, expiresAt });

    await bidInTurn(auctionId, 0, 1);
    expect(await feed.changed(({ kind }) => kind === 'bid', patience)).toMatchObject({ price: 100 });
    const ghosts = async () => (await rowsOf('realtime')).filter(({ pk, sk }) => `${pk}${sk}`.includes('#ghost'));
    await expect.poll(ghosts, { timeout: patience }).toEqual([]);
    feed.close();
  });

  it('answers mistakes with a code, and goes on', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const feed = await openLiveFeed({ url: platform.socketUrl, token: (await somebody(platform)).accessToken });
    const mistakes = [
      { action: 'bid' },
      { action: 'subscribe' },
      { action: 'subscribe', auctionId: 'auc_nope' },
      { action: 'subscribe', auctionId, sinceSeq: -1 },
    ];
    for (const mistake of mistakes) feed.send(mistake);
    await expect.poll(() => feed.frames.filter(({ type }) => type === 'error'), { timeout: patience }).toHaveLength(mistakes.length);
    for (const frame of feed.frames)
      expect(frame).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/), serverTime: expect.any(String) });
    feed.send({ action: 'ping' });
    expect(await feed.heard(({ type }) => type === 'pong', patience)).toBeDefined();
    feed.close();
  });
});
