import type { Clock } from '@ecom/kernel';
import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PublishedAuction } from '../../src/domain/auction';
import { amend, cancel, publish } from '../../src/domain/lifecycle';
import { MOST_PICTURES } from '../../src/domain/picture';
import { aContestedAuction, aDraft, added, anOpenAuction, change, opensAt } from '../builders/auction';
import { kept } from '../builders/kept-answer';
import { type AuctionTable, inMemoryTable } from '../fakes/in-memory-table';
import { createAuctionTable, localTable } from '../fakes/local-table';

const now = opensAt + 1_000;
const moment = { now, correlationId: 'req-9' };
const picture = (number: number) => ({ id: `pic_${number}`, key: `pictures/auc_1/pic_${number}`, contentType: 'image/png' });
const asBidded = (auction: PublishedAuction): PublishedAuction => ({
  ...aContestedAuction(),
  id: auction.id,
  seq: auction.seq + 1,
  recentRequests: new Set(['R']),
});

let dynamo: DynamoLocal;
beforeAll(async () => {
  dynamo = await startDynamoLocal();
  await createAuctionTable(dynamo.endpoint, 'auctions');
});
afterAll(() => dynamo.stop());
const tables = [
  { name: 'the fake', tableOf: (clock: Clock) => inMemoryTable(clock) },
  { name: 'DynamoDB', tableOf: (clock: Clock) => localTable(dynamo.endpoint, 'auctions', clock) },
];

let number = 0;

describe.each(tables)('auctions in $name', ({ tableOf }) => {
  let table: AuctionTable;
  let time = now;
  let id = '';

  beforeEach(() => {
    time = now;
    table = tableOf(() => new Date(time));
    number += 1;
    id = `auc_${number}`;
  });

  it('come back as they were written', async () => {
    const [open, draft] = [asBidded(anOpenAuction({ id })), aDraft({ id: `${id}D`, pictures: [picture(1)] })];
    await table.auctions.add(added(open));
    await table.auctions.add(added(draft));

    expect(await table.auctions.get(id)).toEqual(open);
    expect(await table.auctions.get(draft.id)).toEqual(draft);
    expect(await table.auctions.get('auc_none')).toBeUndefined();
  });

  it('are changed, with what is gone removed', async () => {
    const before = anOpenAuction({ id });
    const after = amend(before, { title: 'A sextant', category: undefined, reservePrice: 2_000 }, moment);
    await table.put(before);
    await table.auctions.replace(change(before, after));

    expect(await table.auctions.get(id)).toEqual(after);
    expect(after).not.toHaveProperty('category');
  });

  it('are published with everything that the first bid needs', async () => {
    const before = aDraft({ id });
    await table.put(before);
    await table.auctions.replace(change(before, publish(before, moment)));

    expect(await table.auctions.get(id)).toMatchObject({
      status: 'published',
      seq: 1,
      bidCount: 0,
      leaderMax: 0,
      extendedEnd: 0,
      startsAt: now,
    });
  });

  it('refuse a change when a bid was faster, and keep the bid', async () => {
    const before = anOpenAuction({ id });
    const bidded = asBidded(before);
    await table.put(bidded);

    for (const after of [amend(before, { title: 'Other' }, moment), cancel(before, 'seller', moment)])
      await expect(table.auctions.replace(change(before, after))).rejects.toMatchObject({ code: 'AUCTION_CHANGED' });
    expect(await table.auctions.get(id)).toEqual(bidded);
  });

  it('refuse to be deleted when they were changed or published in the meantime', async () => {
    const before = aDraft({ id });
    await table.put(publish(before, moment));
    await expect(table.auctions.remove(before)).rejects.toMatchObject({ code: 'AUCTION_CHANGED' });

    await table.put({ ...before, updatedAt: now });
    await expect(table.auctions.remove(before)).rejects.toMatchObject({ code: 'AUCTION_CHANGED' });
    await table.auctions.remove({ ...before, updatedAt: now });
    expect(await table.auctions.get(id)).toBeUndefined();
  });

  it('cancelling keeps what bids have written', async () => {
    const before = asBidded(anOpenAuction({ id }));
    await table.put(before);
    await table.auctions.replace(change(before, cancel(before, 'admin', moment)));

    expect(await table.auctions.get(id)).toEqual({
      ...before,
      status: 'cancelled',
      cancelledAt: now,
      updatedAt: now,
      seq: before.seq + 1,
      correlationId: 'req-9',
    });
  });

  it('keep an answer with the change it tells of, or neither', async () => {
    const before = anOpenAuction({ id });
    const after = amend(before, { title: 'Other' }, moment);
    await table.put(before);
    await table.auctions.replace(change(before, after), kept(id));

    expect(await table.answers.find(kept(id).request)).toBe(kept(id).answer);
    await expect(table.auctions.replace(change(before, after), kept(`${id}-late`))).rejects.toMatchObject({ code: 'AUCTION_CHANGED' });
    expect(await table.answers.find(kept(`${id}-late`).request)).toBeUndefined();
    await expect(table.auctions.replace(change(after, before), kept(id))).rejects.toMatchObject({ code: 'REQUEST_REPEATED' });
    expect(await table.auctions.get(id)).toEqual(after);
  });

  it('tell a key that is used for something else, and forget keys after a day', async () => {
    await table.answers.keep(kept(id));

    await expect(table.answers.find(kept(id, 'other').request)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await expect(table.answers.keep(kept(id))).rejects.toMatchObject({ code: 'REQUEST_REPEATED' });
    expect(await table.answers.find({ ...kept(id).request, callerId: 'usr_other' })).toBeUndefined();

    time += 86_400_000;
    expect(await table.answers.find(kept(id).request)).toBeUndefined();
    await table.answers.keep(kept(id, 'new'));
    expect(await table.answers.find(kept(id, 'new').request)).toBe(kept(id).answer);
  });

  it('B-AUC-5: are closed by exactly one of five concurrent closers', async () => {
    const auction = asBidded(anOpenAuction({ id }));
    await table.put(auction);
    const closers = await Promise.all(
      Array.from({ length: 5 }, () => table.closing.close(id, { now: auction.endsAt, correlationId: 'req-9' })),
    );

    expect(closers.filter(Boolean)).toHaveLength(1);
    expect(await table.closing.get(id)).toMatchObject({
      status: 'closed',
      closedBy: 'end',
      closedAt: auction.endsAt,
      seq: auction.seq + 1,
      leaderId: 'usr_leader',
    });
  });

  it.each([
    { name: 'before the end', state: {}, at: -1, closes: false },
    { name: 'at the end', state: {}, at: 0, closes: true },
    { name: 'before an extended end', state: { extendedEnd: 60_000 }, at: 59_999, closes: false },
    { name: 'at an extended end', state: { extendedEnd: 60_000 }, at: 60_000, closes: true },
    { name: 'at the hard end, whatever the extension', state: { extendedEnd: 7_200_000 }, at: 3_600_000, closes: true },
  ])('can be closed $name: $closes', async ({ state, at, closes }) => {
    const auction = anOpenAuction({ id });
    await table.put({ ...auction, extendedEnd: state.extendedEnd === undefined ? 0 : auction.endsAt + state.extendedEnd });

    expect(await table.closing.close(id, { now: auction.endsAt + at, correlationId: 'req-9' })).toBe(closes);
  });

  it('take pictures once each, until the first bid, and not too many', async () => {
    const draft = aDraft({ id });
    await table.put(draft);
    expect(await table.pictures.attach(draft, picture(1), moment)).toBe(true);
    expect(await table.pictures.attach(draft, picture(1), moment)).toBe(true);
    expect(await table.auctions.get(id)).toMatchObject({ pictures: [picture(1)], seq: 0, updatedAt: now });

    const open = { ...anOpenAuction({ id, seq: 4 }), pictures: [picture(1)] };
    await table.put(open);
    expect(await table.pictures.attach(draft, picture(2), moment)).toBe(true);
    expect(await table.auctions.get(id)).toMatchObject({ pictures: [picture(1), picture(2)], seq: 5 });

    const full = { ...open, pictures: Array.from({ length: MOST_PICTURES }, (_, index) => picture(index)) };
    await table.put(full);
    expect(await table.pictures.attach(full, picture(99), moment)).toBe(false);
    await table.put({ ...asBidded(open), pictures: [picture(1)] });
    expect(await table.pictures.attach(open, picture(3), moment)).toBe(false);
    expect(await table.pictures.attach(open, picture(1), moment)).toBe(true);
  });

  it('know nothing of pictures of auctions that are not there', async () => {
    expect(await table.pictures.attach(aDraft({ id }), picture(1), moment)).toBe(false);
    expect(await table.auctions.get(id)).toBeUndefined();
  });
});
