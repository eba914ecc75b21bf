import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { qrImages } from './qr-images';

/** The package is CommonJS: its default export arrives wrapped. */
const read = (jsqr as unknown as { readonly default?: typeof jsqr }).default ?? jsqr;

const url = 'https://auctions.example/auctions/auc_01JD8Z0000000000000000000A';

it('B-QR-5: the PNG reads as the address that was asked for', async () => {
  const { png } = await qrImages(url);
  const { data, width, height } = PNG.sync.read(Buffer.from(png));

  expect([width, height]).toEqual([512, 512]);
  expect(read(new Uint8ClampedArray(data), width, height)?.data).toBe(url);
});

it('the SVG is one, without anything that runs', async () => {
  const { svg } = await qrImages(url);

  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).not.toMatch(/script|href|on\w+=/i);
});
