import type { Clock } from '@ecom/kernel';
import { type DynamoLocal, startDynamoLocal } from '@ecom/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoBids } from '../../src/adapters/dynamo-bids';
import type { DescriptionChange } from '../../src/domain/description';
import { amend, cancel, publish } from '../../src/domain/lifecycle';
import { makeUpdateAuction } from '../../src/use-cases/update-auction';
import { aContestedAuction, aDraft, added, anOpenAuction, change, opensAt } from '../builders/auction';
import { aCommand, aProcess } from '../builders/bidders';
import { kept } from '../builders/kept-answer';
import { type AuctionTable, inMemoryTable } from '../fakes/in-memory-table';
import { createAuctionTable, localDynamo, localTable } from '../fakes/local-table';

const now = opensAt + 1_000;
const moment = { now, correlationId: 'req-9' };
const clock = () => new Date(now);

let dynamo: DynamoLocal;
beforeAll(async () => {
  dynamo = await startDynamoLocal();
  await createAuctionTable(dynamo.endpoint, 'auctions');
});
afterAll(() => dynamo.stop());
const tables = [
  { name: 'the fake', tableOf: (at: Clock) => inMemoryTable(at) },
  { name: 'DynamoDB', tableOf: (at: Clock) => localTable(dynamo.endpoint, 'auctions', at) },
];

let number = 0;
const newId = () => `auc_${++number}`;
const updating = (auctionId: string, description: DescriptionChange, title?: string) => ({
  auctionId,
  callerId: 'usr_seller',
  correlationId: 'req-9',
  request: undefined,
  changes: title === undefined ? {} : { title },
  description,
});

describe.each(tables)('descriptions in $name', ({ tableOf }) => {
  let table: AuctionTable;
  let id = '';
  beforeEach(() => {
    table = tableOf(clock);
    id = newId();
  });
  const shown = async () => (await table.described.get(id))?.description;
  /** The table, where something happens just before an update has read the description. */
  const meanwhile = (happens: () => Promise<unknown>) => {
    let pending = [happens];
    const descriptionOf = async (auctionId: string) => {
      const [next] = pending;
      pending = [];
      await next?.();
      return table.auctions.descriptionOf(auctionId);
    };
    return { ...table, clock, auctions: { ...table.auctions, descriptionOf } };
  };

  it('are shown with their auctions, and only there', async () => {
    const auction = anOpenAuction({ id });
    await table.auctions.add(added(auction, 'Made in 1890.'));
    await table.auctions.add(added(aDraft({ id: `${id}D` }), ''));

    expect(await table.described.get(id)).toEqual({ auction, description: 'Made in 1890.' });
    expect(await table.auctions.get(id)).toEqual(auction);
    expect(await table.auctions.descriptionOf(`${id}D`)).toBe('');
    expect(await table.described.get('auc_none')).toBeUndefined();
    expect(await table.auctions.descriptionOf('auc_none')).toBeUndefined();
  });

  it('stay when other things change, through publication and cancelling', async () => {
    const draft = aDraft({ id });
    const published = publish(draft, moment);
    await table.auctions.add(added(draft, 'Made in 1890.'), kept(id));
    await table.auctions.replace(change(draft, published), kept(`${id}-2`));
    await table.auctions.replace(change(published, cancel(published, 'seller', moment)));

    expect(await table.described.get(id)).toMatchObject({ auction: { status: 'cancelled' }, description: 'Made in 1890.' });
  });

  it('B-QR-4: leave the QR code beside them alone, whatever becomes of them', async () => {
    const qrCode = { png: 'qr/a.png', svg: 'qr/a.svg' };
    const [first, second] = [anOpenAuction({ id }), anOpenAuction({ id, seq: 2 })];
    await table.auctions.add(added(first));
    await table.described.show(id, qrCode);
    expect(await table.described.get(id)).toEqual({ auction: first, description: undefined, qrCode });

    await table.auctions.replace(change(first, second, { text: 'Made in 1890.' }));
    expect(await table.described.get(id)).toEqual({ auction: second, description: 'Made in 1890.', qrCode });
    await table.auctions.replace(change(second, first, 'removed'));
    expect(await table.described.get(id)).toEqual({ auction: first, description: undefined, qrCode });
  });

  it('are set, changed and removed with the auction, with an answer or without', async () => {
    const [first, second] = [anOpenAuction({ id }), anOpenAuction({ id, seq: 2 })];
    await table.auctions.add(added(first));
    expect(await shown()).toBeUndefined();

    await table.auctions.replace(change(first, second, { text: 'Made in 1890.' }), kept(id));
    expect([await shown(), await table.answers.find(kept(id).request)]).toEqual(['Made in 1890.', kept(id).answer]);
    await table.auctions.replace(change(second, first, 'removed'));
    expect(await shown()).toBeUndefined();
  });

  it.each([undefined, 'answer'])('are left alone by a change that is refused (kept: %s)', async (answer) => {
    const before = anOpenAuction({ id });
    const keep = answer === undefined ? undefined : kept(id);
    await table.auctions.add(added(aContestedAuction({ id }), 'Made in 1890.'));

    for (const wanted of [{ text: 'Made in 1990.' }, 'removed'] as const)
      await expect(table.auctions.replace(change(before, amend(before, {}, moment), wanted), keep)).rejects.toMatchObject({
        code: 'AUCTION_CHANGED',
      });
    await expect(table.auctions.remove(aDraft({ id }), keep)).rejects.toMatchObject({ code: 'AUCTION_CHANGED' });
    expect(await shown()).toBe('Made in 1890.');
  });

  it('go with a deleted draft', async () => {
    for (const keep of [undefined, kept(id)]) {
      await table.auctions.add(added(aDraft({ id }), 'Made in 1890.'));
      await table.auctions.remove(aDraft({ id }), keep);

      expect(await table.auctions.descriptionOf(id)).toBeUndefined();
    }
  });

  it('are not changed once a bid has come, however late it came', async () => {
    await table.auctions.add(added(anOpenAuction({ id }), 'Made in 1890.'));
    const update = makeUpdateAuction(meanwhile(() => table.put(aContestedAuction({ id }))));

    await expect(update(updating(id, { text: 'Made in 1990.' }))).rejects.toMatchObject({ code: 'AUCTION_HAS_BIDS' });
    expect(await shown()).toBe('Made in 1890.');
  });

  it('are told as they are after the change, also when somebody else changed them in between', async () => {
    await table.auctions.add(added(anOpenAuction({ id }), 'Made in 1890.'));
    const other = () => makeUpdateAuction({ ...table, clock })(updating(id, { text: 'Made in 1990.' }));
    const answer = await makeUpdateAuction(meanwhile(other))(updating(id, 'kept', 'A sextant'));

    expect(JSON.parse(answer)).toMatchObject({ title: 'A sextant', description: 'Made in 1990.', seq: 3 });
    expect(await table.described.get(id)).toMatchObject({ auction: { title: 'A sextant', seq: 3 }, description: 'Made in 1990.' });
  });

  it('are written again when somebody took the wanted text away in between', async () => {
    await table.auctions.add(added(anOpenAuction({ id }), 'Made in 1890.'));
    const other = () => makeUpdateAuction({ ...table, clock })(updating(id, 'removed'));
    await makeUpdateAuction(meanwhile(other))(updating(id, { text: 'Made in 1890.' }));

    expect(await shown()).toBe('Made in 1890.');
  });
});

it('a new description and the first bid at once: the bid is taken, and the text changes before it or not at all', async () => {
  const table = { ...localTable(dynamo.endpoint, 'auctions', clock), clock };
  const race = async () => {
    const id = newId();
    await table.auctions.add(added(anOpenAuction({ id }), 'Made in 1890.'));
    const { placeBid } = aProcess(dynamoBids({ dynamo: localDynamo(dynamo.endpoint), tableName: 'auctions' }), { now: () => now });
    const [updated, bid] = await Promise.allSettled([
      makeUpdateAuction(table)(updating(id, { text: 'Made in 1990.' })),
      placeBid(aCommand({ auctionId: id })),
    ]);
    return { updated, bid, described: await table.described.get(id) };
  };

  for (const { updated, bid, described } of await Promise.all(Array.from({ length: 24 }, race))) {
    const wasFirst = updated.status === 'fulfilled';
    expect(wasFirst || updated.reason).toEqual(wasFirst || expect.objectContaining({ code: 'AUCTION_HAS_BIDS' }));
    expect(bid).toMatchObject({ status: 'fulfilled', value: { seq: wasFirst ? 3 : 2 } });
    expect(described).toMatchObject({
      auction: { seq: wasFirst ? 3 : 2, leaderId: 'usr_buyer' },
      description: wasFirst ? 'Made in 1990.' : 'Made in 1890.',
    });
  }
});
