import { beforeEach, describe, expect, it } from 'vitest';
import { aContestedAuction, aDraft, anOpenAuction, day, opensAt } from '../../tests/builders/auction';
import { type AuctionTable, inMemoryTable } from '../../tests/fakes/in-memory-table';
import { AuctionChangedError } from '../domain/lifecycle-errors';
import { termsOf } from '../domain/terms';
import { makeCancelAuction } from './cancel-auction';
import { makeCreateAuction } from './create-auction';
import { makeDeleteAuction } from './delete-auction';
import { keyedRequest } from './idempotency';
import { makePublishAuction } from './publish-auction';
import { makeUpdateAuction } from './update-auction';

const clock = () => new Date(opensAt);
const { id } = aDraft();
const keyed = (asked: unknown, key: string | undefined = 'key-1') => keyedRequest('operation', { callerId: 'usr_seller', key }, asked);
const command = (overrides: object = {}) => ({
  auctionId: id,
  callerId: 'usr_seller',
  correlationId: 'req-9',
  request: undefined,
  ...overrides,
});

let table: AuctionTable;
let ids = 0;
beforeEach(() => {
  table = inMemoryTable(clock);
  ids = 0;
});
const create = (request = keyed('body'), asDraft = false) =>
  makeCreateAuction({ ...table, clock, newAuctionId: () => `auc_${++ids}`, newSalt: () => 'salt' })({
    sellerId: 'usr_seller',
    terms: { ...termsOf(aDraft()), startsAt: undefined, reservePrice: 2_000 },
    description: 'Made in 1890.',
    asDraft,
    correlationId: 'req-9',
    request,
  });

describe('create-auction', () => {
  it('opens an auction at once unless told otherwise, and shows its seller the reserve but no secret', async () => {
    const answer = JSON.parse(await create());

    expect(answer).toMatchObject({
      auctionId: 'auc_1',
      state: 'open',
      seq: 1,
      startsAt: '2026-01-01T10:00:00.000Z',
      description: 'Made in 1890.',
      reservePrice: 2_000,
      price: 1_000,
      softClose: { windowSeconds: 120, maxExtensionSeconds: 3_600 },
    });
    expect(JSON.stringify(answer)).not.toContain('salt');
    expect(await table.auctions.get('auc_1')).toMatchObject({ status: 'published' });
    expect(JSON.parse(await create(keyed('draft', 'key-9'), true))).toMatchObject({ state: 'draft', seq: 0 });
  });

  it('answers the same request with the same bytes, and creates once', async () => {
    const answers = [
      await create(),
      await create(),
      ...(await Promise.all([create(keyed('body', 'key-2')), create(keyed('body', 'key-2'))])),
    ];

    expect([answers[0] === answers[1], answers[2] === answers[3]]).toEqual([true, true]);
    expect(await table.auctions.get('auc_4')).toBeUndefined();
  });

  it('refuses a key that belongs to another request', async () => {
    await create();
    await expect(create(keyed('other body'))).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', kind: 'rejected' });
  });
});

describe('changes', () => {
  it('go through when somebody else changed the auction in between', async () => {
    await table.put(anOpenAuction());
    let conflicts = 2;
    const auctions = {
      ...table.auctions,
      replace: async (...args: Parameters<typeof table.auctions.replace>) => {
        if (conflicts-- > 0) throw new AuctionChangedError('Changed.');
        return table.auctions.replace(...args);
      },
    };

    expect(
      JSON.parse(
        await makeUpdateAuction({ ...table, auctions, clock })({ ...command(), changes: { title: 'Other' }, description: 'kept' }),
      ),
    ).toMatchObject({ title: 'Other', seq: 2 });
    conflicts = 4;
    await expect(
      makeUpdateAuction({ ...table, auctions, clock })({ ...command(), changes: { title: 'Third' }, description: 'kept' }),
    ).rejects.toMatchObject({
      code: 'AUCTION_CHANGED',
      kind: 'conflict',
    });
  });

  it('are refused to others, and say nothing of their drafts', async () => {
    await table.put(anOpenAuction());
    await expect(
      makeUpdateAuction({ ...table, clock })({ ...command({ callerId: 'usr_other' }), changes: { title: 'Mine' }, description: 'kept' }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    await table.put(aDraft());
    await expect(makePublishAuction({ ...table, clock })(command({ callerId: 'usr_other' }))).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('publish a draft once; the same request again gets the same answer', async () => {
    await table.put(aDraft());
    const publish = makePublishAuction({ ...table, clock });
    const first = await publish(command({ request: keyed(id) }));

    expect(JSON.parse(first)).toMatchObject({ state: 'open', seq: 1 });
    expect(await publish(command({ request: keyed(id) }))).toBe(first);
    await expect(publish(command())).rejects.toMatchObject({ code: 'AUCTION_NOT_DRAFT' });
  });

  it('cancel: the seller before bids, an admin also after', async () => {
    await table.put(aContestedAuction());
    const cancel = makeCancelAuction({ ...table, clock });
    await expect(cancel({ ...command(), isAdmin: false })).rejects.toMatchObject({ code: 'AUCTION_HAS_BIDS' });
    expect(JSON.parse(await cancel({ ...command({ callerId: 'usr_admin' }), isAdmin: true }))).toEqual({
      auctionId: id,
      state: 'cancelled',
      seq: 4,
      cancelledAt: '2026-01-01T10:00:00.000Z',
    });
  });

  it('delete drafts and nothing else', async () => {
    await table.put(aDraft({ endsAt: opensAt + day }));
    const remove = makeDeleteAuction(table);
    await remove(command({ request: keyed(id) }));
    expect(await table.auctions.get(id)).toBeUndefined();
    expect(await remove(command({ request: keyed(id) }))).toBe('');

    await table.put(anOpenAuction());
    await expect(remove(command())).rejects.toMatchObject({ code: 'AUCTION_NOT_DRAFT' });
  });
});
