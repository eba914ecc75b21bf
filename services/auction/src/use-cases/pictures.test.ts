import { describe, expect, it } from 'vitest';
import { aContestedAuction, aDraft, anOpenAuction, opensAt } from '../../tests/builders/auction';
import { inMemoryTable } from '../../tests/fakes/in-memory-table';
import type { Auction } from '../domain/auction';
import { pictureKey, type UploadedFile } from '../domain/picture';
import { makeAttachPicture } from './attach-picture';
import { makeGetAuction, makeGetMyAuction } from './get-auction';
import { makeRequestPictureUpload } from './request-picture-upload';

const clock = () => new Date(opensAt);
const { id } = aDraft();
const pictureId = 'pic_01JD8Z0000000000000000000B';
const key = pictureKey(id, pictureId);
const head = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const png: UploadedFile = { contentType: 'image/png', size: 100, head };

const aStore = async (auction: Auction | undefined, file: UploadedFile | undefined = png) => {
  const table = inMemoryTable(clock);
  if (auction) await table.put(auction);
  const removed: string[] = [];
  const files = { inspect: async () => file, remove: async (gone: string) => void removed.push(gone) };
  return { table, removed, attachPicture: makeAttachPicture({ auctions: table.pictures, files, clock }) };
};

describe('attach-picture', () => {
  it('shows an uploaded picture on its auction, once', async () => {
    const { table, removed, attachPicture } = await aStore(anOpenAuction());
    await attachPicture(key, 'req-1');
    await attachPicture(key, 'req-1');

    expect(await table.auctions.get(id)).toMatchObject({ pictures: [{ id: pictureId, key, contentType: 'image/png' }], seq: 2 });
    expect(removed).toEqual([]);
  });

  it.each([
    { name: 'of an auction that is not there', auction: undefined, file: png, at: key },
    { name: 'of an auction with bids', auction: aContestedAuction(), file: png, at: key },
    { name: 'that is not what it claims to be', auction: aDraft(), file: { ...png, contentType: 'image/webp' }, at: key },
    { name: 'under a key that nobody was given', auction: aDraft(), file: png, at: 'pictures/elsewhere' },
  ])('B-AUC-10: removes an object $name', async ({ auction, file, at }) => {
    const { removed, attachPicture } = await aStore(auction, file);
    await attachPicture(at, 'req-1');
    expect(removed).toEqual([at]);
  });
});

describe('request-picture-upload', () => {
  const ask = async (auction: Auction, overrides: object = {}) => {
    const { table } = await aStore(auction);
    const request = makeRequestPictureUpload({
      ...table,
      clock,
      newPictureId: () => pictureId,
      uploadForms: ({ key: to, contentType, largest }) => ({
        url: 'https://bucket',
        fields: { key: to, contentType, largest: String(largest) },
      }),
    });
    return request({
      auctionId: id,
      callerId: 'usr_seller',
      correlationId: 'req-1',
      request: undefined,
      contentType: 'image/png',
      size: 100,
      checksum: undefined,
      ...overrides,
    });
  };

  it('gives a form for five minutes', async () => {
    expect(JSON.parse(await ask(aDraft()))).toEqual({
      pictureId,
      method: 'POST',
      url: 'https://bucket',
      fields: { key, contentType: 'image/png', largest: '100' },
      expiresAt: '2026-01-01T10:05:00.000Z',
    });
  });

  it.each([
    { name: 'to others', auction: anOpenAuction(), overrides: { callerId: 'usr_other' }, code: 'AUCTION_NOT_YOURS' },
    { name: 'after the first bid', auction: aContestedAuction(), overrides: {}, code: 'AUCTION_HAS_BIDS' },
    {
      name: 'beyond twelve',
      auction: aDraft({ pictures: Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, key: '', contentType: '' })) }),
      overrides: {},
      code: 'AUCTION_TOO_MANY_PICTURES',
    },
  ])('is refused $name', async ({ auction, overrides, code }) => {
    await expect(ask(auction, overrides)).rejects.toMatchObject({ code });
  });
});

describe('get-auction', () => {
  const pictured = { pictures: [{ id: pictureId, key, contentType: 'image/png' }], reservePrice: 5_000 };
  const dependencies = async (auction: Auction) => ({
    auctions: (await aStore(auction)).table.described,
    clock,
    pictureUrl: (of: string) => `https://pictures/${of}`,
  });

  it('B-AUC-10: shows pictures by address, the time, and no reserve to the public', async () => {
    const auction = await makeGetAuction(await dependencies(aContestedAuction(pictured)))(id);

    expect(auction).toMatchObject({
      state: 'open',
      serverTime: '2026-01-01T10:00:00.000Z',
      pictures: [{ pictureId, contentType: 'image/png', url: `https://pictures/${key}` }],
    });
    expect(JSON.stringify(auction)).not.toMatch(/reservePrice|usr_leader|leaderMax|salt/);
  });

  it('shows drafts and reserves to their seller alone', async () => {
    const getMine = makeGetMyAuction(await dependencies(aDraft(pictured)));
    expect(await getMine(id, 'usr_seller')).toMatchObject({ state: 'draft', reservePrice: 5_000 });
    await expect(getMine(id, 'usr_other')).rejects.toMatchObject({ kind: 'not_found' });
    await expect(makeGetAuction(await dependencies(aDraft()))(id)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
