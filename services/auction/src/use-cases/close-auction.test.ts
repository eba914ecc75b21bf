import { beforeEach, describe, expect, it } from 'vitest';
import { aClosedAuction, anOpenAuction, opensAt } from '../../tests/builders/auction';
import { inMemoryListings } from '../../tests/fakes/in-memory-listings';
import { inMemorySales } from '../../tests/fakes/in-memory-sales';
import { inMemoryTable } from '../../tests/fakes/in-memory-table';
import type { Auction } from '../domain/auction';
import { listingEntry } from '../domain/listing';
import { walkOf } from '../domain/listing-walk';
import { makeAnnounceEndingSoon } from './announce-ending-soon';
import { makeCloseAuction } from './close-auction';
import { makeOpenAuction } from './open-auction';
import { makeSweep } from './sweep';

const { id, endsAt } = anOpenAuction();
const due = { auctionId: id, correlationId: 'req-9' };

let now = opensAt;
let sent: (readonly [string, string, number])[] = [];
let events: readonly { readonly eventId: string; readonly data: unknown }[] = [];
let paused: number[] = [];
beforeEach(() => {
  [now, sent, events, paused] = [opensAt, [], [], []];
});

const world = async (...auctions: readonly Auction[]) => {
  const clock = () => new Date(now);
  const table = inMemoryTable(clock);
  const index = inMemoryListings();
  for (const auction of auctions) {
    await table.put(auction);
    await index.put(listingEntry(auction, now), auction);
  }
  const dependencies = {
    clock,
    index,
    listings: index,
    offers: inMemorySales(() => new Date(now)).offers,
    auctions: table.closing,
    announce: async (announced: typeof events) => {
      events = [...events, ...announced];
    },
    pause: async (milliseconds: number) => {
      paused.push(milliseconds);
      now += milliseconds;
    },
    tasks: {
      send: async (task: string, auctionId: string, delay: number) => void sent.push([task, auctionId, delay]),
      sendAll: async (task: string, auctionIds: readonly string[]) => {
        for (const auctionId of auctionIds) sent.push([task, auctionId, 0]);
      },
    },
  };
  return {
    get: () => table.closing.get(id),
    put: table.put,
    list: async (state: 'open' | 'scheduled') =>
      (await index.page(walkOf(state, 'newest', now), { limit: 100, cursor: undefined, scope: [] })).items.length,
    closeAuction: makeCloseAuction(dependencies),
    openAuction: makeOpenAuction(dependencies),
    announceEndingSoon: makeAnnounceEndingSoon(dependencies),
    sweep: makeSweep(dependencies),
  };
};

describe('close-auction', () => {
  it('B-AUC-7: closes at the end to the millisecond, waiting out what is left', async () => {
    const { closeAuction, get } = await world(anOpenAuction());
    now = endsAt - 1_400;

    expect(await closeAuction(due)).toBe(true);
    expect(paused).toEqual([1_400]);
    expect(await get()).toMatchObject({ status: 'closed', closedAt: endsAt });
  });

  it.each([
    { name: 'a minute early', early: 60_999, delay: 60 },
    { name: 'days early, as after a change of the end', early: 3 * 86_400_000, delay: 900 },
  ])('goes back to the queue when it comes $name', async ({ early, delay }) => {
    const { closeAuction, get } = await world(anOpenAuction({ endsAt: opensAt + early }));

    expect(await closeAuction(due)).toBe(false);
    expect(sent).toEqual([['close', id, delay]]);
    expect(await get()).toMatchObject({ status: 'published' });
  });

  it('waits for an end that a late bid has moved', async () => {
    const { closeAuction } = await world(anOpenAuction({ extendedEnd: endsAt + 90_000 }));
    now = endsAt;

    expect(await closeAuction(due)).toBe(false);
    expect(sent).toEqual([['close', id, 90]]);
  });

  it('B-AUC-5: five closers at once, and stale messages, close it once', async () => {
    const { closeAuction, get } = await world(anOpenAuction());
    now = endsAt;
    const closed = await Promise.all(Array.from({ length: 5 }, () => closeAuction(due)));

    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await closeAuction(due)).toBe(false);
    expect(await get()).toMatchObject({ status: 'closed', seq: 2 });
  });

  it.each([{ auction: undefined }, { auction: aClosedAuction() }])('leaves alone what is gone or over', async ({ auction }) => {
    const { closeAuction } = await world(...(auction ? [auction] : []));
    expect(await closeAuction(due)).toBe(false);
    expect(sent).toEqual([]);
  });
});

describe('open-auction', () => {
  it('lists an auction as open from its start on', async () => {
    const { openAuction, list } = await world(anOpenAuction({ startsAt: opensAt + 1_000 }));
    expect([await list('open'), await list('scheduled')]).toEqual([0, 1]);
    await openAuction(due);
    expect([await list('open'), await list('scheduled')]).toEqual([1, 0]);
  });
});

describe('open-auction, again', () => {
  it('lists once what it is told of twice, and nothing as open that is over or gone', async () => {
    const { openAuction, closeAuction, list } = await world(anOpenAuction({ startsAt: opensAt + 1_000 }));
    await Promise.all([openAuction(due), openAuction(due)]);
    expect(await list('open')).toBe(1);

    now = endsAt;
    await closeAuction(due);
    const before = await list('open');
    await openAuction(due);
    await openAuction({ ...due, auctionId: 'auc_gone' });
    expect(await list('open')).toBe(before);
  });
});

describe('announce-ending-soon', () => {
  it('speaks ten minutes before the end, under the same id each time', async () => {
    const { announceEndingSoon } = await world(anOpenAuction());
    now = endsAt - 600_000;
    await announceEndingSoon(due);
    await announceEndingSoon(due);

    expect(new Set(events.map(({ eventId }) => eventId))).toEqual(new Set([`${id}:${endsAt}:AuctionEndingSoon`]));
    expect(events[0]?.data).toMatchObject({ endsAt: '2026-01-02T10:00:00.000Z', price: 1_000 });
  });

  it('waits while it is early, and is silent when it is over', async () => {
    const { announceEndingSoon } = await world(anOpenAuction());
    now = endsAt - 630_000;
    await announceEndingSoon(due);
    now = endsAt;
    await announceEndingSoon(due);

    expect([sent, events]).toEqual([[['announce-ending-soon', id, 30]], []]);
  });
});

describe('sweep', () => {
  it('B-AUC-6: finds every auction that nobody closed or opened, page after page, and no other', async () => {
    const ended = Array.from({ length: 250 }, (_, index) => anOpenAuction({ id: `auc_${index}`, endsAt: opensAt + 20_000 + index }));
    const scheduled = anOpenAuction({ id: 'auc_scheduled', startsAt: opensAt + 10_000 });
    const { sweep } = await world(...ended, scheduled, anOpenAuction());
    now = opensAt + 60_000;

    expect(await sweep()).toEqual({ opened: 1, closed: 250, lapsed: 0 });
    expect(new Set(sent.map(([task, auctionId]) => `${task} ${auctionId}`)).size).toBe(251);
  });
});
