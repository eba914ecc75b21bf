import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../platform-client/platform';
import { recordedStates } from './auction-stream';
import { loseSchedule, rowsOf, sendTo, untilQuiet } from './engines';
import { anOpenAuction, somebody, thePlatform } from './people';
import { inMinutes, jumpTo, returnToNow, standAt } from './time';

let platform: Platform;
beforeAll(async () => {
  platform = await thePlatform();
});
afterEach(() => returnToNow(platform));

const noSoftClose = { softClose: { windowSeconds: 0, maxExtensionSeconds: 0 } };
const stateOf = async (auctionId: string) => (await platform.auctions.read(auctionId)).state;
const codeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'accepted',
    (error: { readonly code?: string }) => error.code,
  );

describe('the start and the end', () => {
  it('B-AUC-3: with schedules lost and the clock standing, a bid 1 ms before the end counts and one at the end does not', async () => {
    const { auctionId } = await anOpenAuction(platform, noSoftClose);
    const buyer = await somebody(platform);
    const bid = (amount: number) => platform.auctions.bid(buyer.accessToken, auctionId, { amount, key: randomUUID() });
    await untilQuiet();
    expect(await loseSchedule('ecom-auction-local', `close-${auctionId}`)).toBe(200);
    const { endsAt } = await platform.auctions.read(auctionId);

    await standAt(platform, Date.parse(endsAt) - 1);
    expect(await codeOf(bid(500))).toBe('accepted');
    await standAt(platform, endsAt);
    expect(await codeOf(bid(900))).toBe('AUCTION_ENDED');
    expect(['closing', 'closed']).toContain(await stateOf(auctionId));
  });

  it('B-AUC-6: what the scheduler lost the sweeper closes, once, whoever else tries', async () => {
    const { auctionId } = await anOpenAuction(platform, noSoftClose);
    await untilQuiet();
    expect(await loseSchedule('ecom-auction-local', `close-${auctionId}`)).toBe(200);
    const { endsAt } = await platform.auctions.read(auctionId);
    await jumpTo(platform, inMinutes(2, endsAt));
    await expect.poll(() => stateOf(auctionId), { timeout: 20_000 }).toBe('closed');

    const due = JSON.stringify({ auctionId, task: 'close' });
    await Promise.all(Array.from({ length: 5 }, () => sendTo('ecom-auction-local-closing', due)));
    await untilQuiet();
    expect(await platform.auctions.read(auctionId)).toMatchObject({ state: 'closed', outcome: 'unsold' });
    const states = await recordedStates(auctionId);
    expect(new Set(states.map(({ seq }) => seq))).toEqual(new Set([1, 2]));
  });

  it('B-AUC-7: an auction opens at its start and closes at its end, to the second', async () => {
    const startsAt = inMinutes(60);
    const { auctionId } = await anOpenAuction(platform, { ...noSoftClose, startsAt, endsAt: inMinutes(120) });
    const buyer = await somebody(platform);
    const bid = () => platform.auctions.bid(buyer.accessToken, auctionId, { amount: 500, key: randomUUID() });
    const listed = async (state: 'scheduled' | 'open' | 'closed') => {
      const { items } = await platform.auctions.list({ state, sort: 'newest', limit: 100 });
      return items.some((item) => item.auctionId === auctionId);
    };
    await untilQuiet();
    expect([await stateOf(auctionId), await listed('scheduled'), await listed('open')]).toEqual(['scheduled', true, false]);
    expect(await codeOf(bid())).toBe('AUCTION_NOT_STARTED');

    await jumpTo(platform, startsAt);
    expect(await stateOf(auctionId)).toBe('open');
    await expect.poll(() => listed('open'), { timeout: 20_000 }).toBe(true);
    expect([await listed('scheduled'), await codeOf(bid())]).toEqual([false, 'accepted']);
    await untilQuiet();

    const { endsAt } = await platform.auctions.read(auctionId);
    await jumpTo(platform, endsAt);
    await expect.poll(() => stateOf(auctionId), { timeout: 20_000 }).toBe('closed');
    const late = Date.parse((await platform.auctions.read(auctionId)).closedAt ?? '') - Date.parse(endsAt);
    expect(late).toBeGreaterThanOrEqual(0);
    await expect.poll(() => listed('closed'), { timeout: 20_000 }).toBe(true);
  });

  it('keeps what only the engine may know in the row of the state, behind the public lines of the history, and in the answer that its bidder gets again', async () => {
    const { auctionId } = await anOpenAuction(platform, { reservePrice: 98_765 });
    const buyer = await somebody(platform);
    await platform.auctions.bid(buyer.accessToken, auctionId, { amount: 76_543, key: randomUUID() });
    await untilQuiet();

    const rows = (await rowsOf('auction')).filter((row) => JSON.stringify(row).includes(auctionId));
    expect(rows.map(({ sk }) => sk)).toEqual(expect.arrayContaining(['STATE', 'LISTING', `WATCH#${buyer.userId}`]));
    const open = rows.filter(({ pk, sk }) => sk !== 'STATE' && sk !== 'ANSWER' && pk !== `BIDS#${auctionId}`);
    for (const row of open) expect(JSON.stringify(row)).not.toMatch(/76543|98765|leaderMax|runnerUpMax|priceCap|reservePrice/);
    // A second chance bids again from the history: it keeps each maximum, and strips it from whatever it shows.
    const shown = await platform.auctions.bids(auctionId);
    expect(shown.items).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toMatch(/76543|98765|amount/);
    const told = (await rowsOf('realtime')).filter((row) => JSON.stringify(row).includes(auctionId));
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/76543|98765|leaderMax|reservePrice/);
  });
});
