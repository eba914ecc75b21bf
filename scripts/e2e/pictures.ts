import { expect } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { inMinutes } from './time';

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPY2m0DAAN1AX2i8CIOAAAAAElFTkSuQmCC', 'base64');

/** A draft with a picture, that ends in an hour. */
export const withPicture = async (platform: Platform, seller: Account): Promise<string> => {
  const listing = { title: 'A map', currency: 'USD' as const, openingPrice: 100, endsAt: inMinutes(60), draft: true };
  const { auctionId } = await platform.auctions.create(seller.accessToken, listing);
  const { url, fields } = await platform.auctions.addPicture(seller.accessToken, auctionId, {
    contentType: 'image/png',
    size: picture.length,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(picture)]));
  expect((await fetch(url, { method: 'POST', body: form })).status).toBeLessThan(300);
  await expect
    .poll(async () => (await platform.auctions.readOwn(seller.accessToken, auctionId)).pictures.length, { timeout: 40_000 })
    .toBe(1);
  return auctionId;
};
/** The status with which the store answers to the address of the first picture. */
export const shown = async ({ pictures }: { readonly pictures: readonly unknown[] }): Promise<number> =>
  (await fetch((pictures[0] as { readonly url: string }).url)).status;
