import { beforeEach, describe, expect, it } from 'vitest';
import { aContestedAuction, aDraft, opensAt } from '../../tests/builders/auction';
import { inMemoryTable } from '../../tests/fakes/in-memory-table';
import { makeGenerateQrCode } from './generate-qr-code';
import { makeGetAuction } from './get-auction';

const clock = () => new Date(opensAt);
const id = 'auc_01JD8Z0000000000000000000A';

describe('generate-qr-code', () => {
  let table: ReturnType<typeof inMemoryTable>;
  let files: Record<string, { readonly contentType: string; readonly content: unknown }>;
  beforeEach(() => {
    table = inMemoryTable(clock);
    files = {};
  });
  const generate = (siteUrl = 'https://auctions.example/') =>
    makeGenerateQrCode({
      auctions: { get: table.auctions.get, show: table.described.show },
      images: async (text) => ({ png: Buffer.from(`png of ${text}`), svg: `svg of ${text}` }),
      files: {
        put: async (key, contentType, content) => {
          files[key] = { contentType, content: String(content) };
        },
      },
      siteUrl,
    });
  const shown = () =>
    makeGetAuction({ auctions: table.described, clock, pictureUrl: (key) => `https://pictures/${key}` })(id).then(({ qrCode }) => qrCode);

  it('B-QR-4: the auction shows where its code is, and does not before it is there', async () => {
    await table.put(aContestedAuction({ id }));
    expect(await shown()).toBeUndefined();

    expect(await generate()(id)).toBe('made');
    expect(await shown()).toEqual({ png: `https://pictures/qr/${id}.png`, svg: `https://pictures/qr/${id}.svg` });
  });

  it('B-QR-5: the code is the address of the auction’s public page, as two pictures', async () => {
    await table.put(aContestedAuction({ id }));
    await generate()(id);

    expect(files).toEqual({
      [`qr/${id}.png`]: { contentType: 'image/png', content: `png of https://auctions.example/auctions/${id}` },
      [`qr/${id}.svg`]: { contentType: 'image/svg+xml', content: `svg of https://auctions.example/auctions/${id}` },
    });
  });

  it('B-QR-4: asked again, it makes the same again and leaves the auction’s state alone', async () => {
    await table.put(aContestedAuction({ id }));
    await generate()(id);
    const [before, state] = [{ ...files }, await table.auctions.get(id)];

    expect(await generate()(id)).toBe('made');
    expect([files, await table.auctions.get(id)]).toEqual([before, state]);
  });

  it.each([
    { name: 'an auction that is not there', auctionId: id },
    { name: 'a way out of the folder', auctionId: 'auc_../../x' },
    { name: 'an id with more behind it', auctionId: `${id}/../x` },
    { name: 'quotes', auctionId: `${id}","x":"` },
    { name: 'nothing', auctionId: '' },
  ])('B-QR-1: $name never becomes a key', async ({ auctionId }) => {
    expect(await generate()(auctionId)).toBe('refused');
    expect(files).toEqual({});
  });

  it('B-QR-1: a draft has no public page, hence no code', async () => {
    await table.put(aDraft({ id }));

    expect(await generate()(id)).toBe('refused');
    expect(files).toEqual({});
  });
});
